-- Events of every kind and source. SQLite can't change a check, so the table is written anew; the states
-- that refer to it step aside meanwhile.
CREATE TABLE consent_states_aside AS SELECT * FROM consent_states;
DELETE FROM consent_states;

CREATE TABLE consent_events_of_all_kinds (
    id BLOB PRIMARY KEY,
    subject_id BLOB NOT NULL REFERENCES subjects (id),
    purpose_id BLOB NOT NULL REFERENCES purposes (id),
    purpose_version_id BLOB NOT NULL REFERENCES purpose_versions (id),
    kind TEXT NOT NULL CHECK (kind IN ('given', 'refused', 'withdrawn', 'renewed', 'expired', 'invalidated',
        'corrected')),
    -- When the person said it, and when it was written down here.
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('form', 'portal', 'manage_link', 'paper', 'call', 'whatsapp', 'agent',
        'import', 'api', 'system')),
    submission_id BLOB REFERENCES submissions (id),
    evidence TEXT NOT NULL,
    -- The import that it came with.
    import_id BLOB
) STRICT;
INSERT INTO consent_events_of_all_kinds
    SELECT id, subject_id, purpose_id, purpose_version_id, kind, occurred_at, recorded_at, source,
        submission_id, evidence, NULL
    FROM consent_events;
DROP TABLE consent_events;
ALTER TABLE consent_events_of_all_kinds RENAME TO consent_events;
CREATE INDEX consent_events_subject ON consent_events (subject_id, purpose_id, id);
CREATE INDEX consent_events_occurred ON consent_events (occurred_at);
CREATE INDEX consent_events_submission ON consent_events (submission_id);
CREATE INDEX consent_events_import ON consent_events (import_id) WHERE import_id IS NOT NULL;

INSERT INTO consent_states (subject_id, purpose_id, event_id, kind, since)
    SELECT subject_id, purpose_id, event_id, kind, since FROM consent_states_aside;
DROP TABLE consent_states_aside;

-- Where the latest word was said, beside the word.
ALTER TABLE consent_states ADD COLUMN source TEXT NOT NULL DEFAULT '';
UPDATE consent_states SET source = (SELECT source FROM consent_events WHERE id = event_id);
