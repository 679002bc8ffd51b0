-- Consent on paper: what stands around the answers that staff typed in, and the scan that shows them.

CREATE TABLE paper_submissions (
    submission_id BLOB PRIMARY KEY REFERENCES submissions (id),
    -- The day beside the signature, ISO 8601.
    signed_on TEXT NOT NULL,
    arrival TEXT NOT NULL CHECK (arrival IN ('post', 'in_person', 'email', 'fax', 'other')),
    note TEXT NOT NULL,
    entered_by BLOB NOT NULL REFERENCES users (id),
    entered_at INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    -- The content is kept by its hash. One scan shows one person's sheet: it is entered once.
    sha256 BLOB NOT NULL UNIQUE
) STRICT;

-- Events have one more source. SQLite can't change a check, so the table is written anew; the states
-- that refer to it step aside meanwhile.
CREATE TABLE consent_states_aside AS SELECT * FROM consent_states;
DELETE FROM consent_states;

CREATE TABLE consent_events_with_paper (
    id BLOB PRIMARY KEY,
    subject_id BLOB NOT NULL REFERENCES subjects (id),
    purpose_id BLOB NOT NULL REFERENCES purposes (id),
    purpose_version_id BLOB NOT NULL REFERENCES purpose_versions (id),
    kind TEXT NOT NULL CHECK (kind IN ('given', 'refused', 'withdrawn')),
    -- When the person said it, and when it was written down here.
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('form', 'portal', 'manage_link', 'paper')),
    submission_id BLOB REFERENCES submissions (id),
    evidence TEXT NOT NULL
) STRICT;
INSERT INTO consent_events_with_paper
    SELECT id, subject_id, purpose_id, purpose_version_id, kind, occurred_at, recorded_at, source,
        submission_id, evidence
    FROM consent_events;
DROP TABLE consent_events;
ALTER TABLE consent_events_with_paper RENAME TO consent_events;
CREATE INDEX consent_events_subject ON consent_events (subject_id, purpose_id, id);
CREATE INDEX consent_events_occurred ON consent_events (occurred_at);
CREATE INDEX consent_events_submission ON consent_events (submission_id);

INSERT INTO consent_states (subject_id, purpose_id, event_id, kind, since)
    SELECT subject_id, purpose_id, event_id, kind, since FROM consent_states_aside;
DROP TABLE consent_states_aside;
