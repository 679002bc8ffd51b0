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
-- The sum: only what asks for everything walks this one. One purpose among many would be looked for in vain in it.
CREATE INDEX consent_states_register ON consent_states ((agreed + 0), source, since, subject_id, purpose_id,
    agreed);
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

-- Files of consents that are read in: first to see what would become of each row, then for good.
CREATE TABLE imports (
    id BLOB PRIMARY KEY,
    -- Who of the staff; none: a program.
    user_id BLOB REFERENCES users (id),
    -- SHA-256 of the file, in hexadecimal digits.
    sha256 TEXT NOT NULL,
    -- JSON: the names of the columns, and what each is taken for.
    heading TEXT NOT NULL,
    mapping TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('mapping', 'checking', 'checked', 'running', 'done', 'cancelled',
        'undoing', 'undone')),
    -- Rows that the present state has dealt with, and that there are; what became of them, with how many each.
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    counts TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- Since when it has been in this state, and when it last got on.
    begun_at INTEGER NOT NULL,
    moved_at INTEGER NOT NULL
) STRICT;

-- A row, counted from 1 without the header. What stood in it goes once it is dealt with.
CREATE TABLE import_rows (
    import_id BLOB NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    cells TEXT NOT NULL,
    -- What would become of it, or has; why, where it is refused.
    outcome TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    event_id BLOB REFERENCES consent_events (id) ON DELETE SET NULL,
    PRIMARY KEY (import_id, number)
) STRICT;
CREATE INDEX import_rows_outcome ON import_rows (import_id, outcome, number);
CREATE INDEX import_rows_event ON import_rows (event_id) WHERE event_id IS NOT NULL;

-- When everything of a purpose was last taken out: only then may its consents be reset.
CREATE TABLE register_exports (
    purpose_id BLOB PRIMARY KEY REFERENCES purposes (id),
    exported_at INTEGER NOT NULL
) STRICT;

-- All consents to a purpose declared not to count, as its policy is renewed.
CREATE TABLE consent_resets (
    id BLOB PRIMARY KEY,
    purpose_id BLOB NOT NULL REFERENCES purposes (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    begun_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE INDEX consent_resets_purpose ON consent_resets (purpose_id);
