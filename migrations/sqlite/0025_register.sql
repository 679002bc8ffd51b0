-- The consent register: what its searches need stands beside the latest word, and an index leads to each.

-- 1: agreed, 0: not; nothing where the record was taken back.
ALTER TABLE consent_states ADD COLUMN agreed INTEGER;
-- Of the wording that the word is about.
ALTER TABLE consent_states ADD COLUMN channel TEXT NOT NULL DEFAULT '';
UPDATE consent_states SET
    agreed = CASE WHEN kind IN ('given', 'renewed') THEN 1 WHEN kind <> 'corrected' THEN 0 END,
    channel = COALESCE((SELECT json_extract(v.content, '$.channel') FROM consent_events e
        JOIN purpose_versions v ON v.id = e.purpose_version_id WHERE e.id = consent_states.event_id), '');

-- Newest first, forwards and backwards. What a search leaves open, it asks for value by value: there are two
-- values and ten sources.
CREATE INDEX consent_states_register ON consent_states (agreed, source, since, subject_id, purpose_id);
CREATE INDEX consent_states_of_purpose ON consent_states (purpose_id, agreed, source, since, subject_id);
CREATE INDEX consent_states_of_channel ON consent_states (channel, agreed, source, since, subject_id, purpose_id);

-- What users look for. Those without a name are the last ones, and go after a day.
CREATE TABLE register_searches (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name TEXT,
    criteria TEXT NOT NULL,
    -- Whether it looks for somebody: 1 or 0.
    is_personal INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (user_id, name)
) STRICT;
CREATE INDEX register_searches_age ON register_searches (user_id, created_at);

-- What an agent did in one go. The id is that of the form, so that the same form sent twice is one deed.
CREATE TABLE register_deeds (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL CHECK (kind IN ('add', 'change', 'delete')),
    done_at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;

-- Which event took the place of which.
CREATE TABLE register_deed_events (
    deed_id BLOB NOT NULL REFERENCES register_deeds (id) ON DELETE CASCADE,
    event_id BLOB NOT NULL REFERENCES consent_events (id) ON DELETE CASCADE,
    earlier_id BLOB REFERENCES consent_events (id) ON DELETE CASCADE,
    PRIMARY KEY (deed_id, event_id)
) STRICT;
CREATE INDEX register_deed_events_event ON register_deed_events (event_id);
CREATE INDEX register_deed_events_earlier ON register_deed_events (earlier_id);
