-- Evidence: submissions, the append-only events, and the latest word per person and purpose.

CREATE TABLE submissions (
    id BLOB PRIMARY KEY,
    form_version_id BLOB NOT NULL REFERENCES form_versions (id),
    language TEXT NOT NULL,
    snapshot_sha256 BLOB NOT NULL,
    subject_id BLOB NOT NULL REFERENCES subjects (id),
    answers TEXT NOT NULL,
    -- The form token's nonce: the same page sent twice is one record.
    token_nonce BLOB NOT NULL UNIQUE,
    answers_sha256 BLOB NOT NULL,
    shown_at INTEGER NOT NULL,
    submitted_at INTEGER NOT NULL,
    page TEXT NOT NULL,
    confirmation TEXT NOT NULL CHECK (confirmation IN ('not_asked', 'pending', 'confirmed', 'lapsed')),
    confirmed_at INTEGER
) STRICT;
CREATE INDEX submissions_subject ON submissions (subject_id, id);
CREATE INDEX submissions_version ON submissions (form_version_id, id);

-- Files among the answers; the content is kept by its hash.
CREATE TABLE submission_files (
    submission_id BLOB NOT NULL REFERENCES submissions (id),
    field TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (submission_id, field)
) STRICT;
CREATE INDEX submission_files_content ON submission_files (sha256);

CREATE TABLE consent_events (
    id BLOB PRIMARY KEY,
    subject_id BLOB NOT NULL REFERENCES subjects (id),
    purpose_id BLOB NOT NULL REFERENCES purposes (id),
    purpose_version_id BLOB NOT NULL REFERENCES purpose_versions (id),
    kind TEXT NOT NULL CHECK (kind IN ('given', 'refused', 'withdrawn')),
    -- When the person said it, and when it was written down here.
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('form', 'portal', 'manage_link')),
    submission_id BLOB REFERENCES submissions (id),
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX consent_events_subject ON consent_events (subject_id, purpose_id, id);
CREATE INDEX consent_events_occurred ON consent_events (occurred_at);
CREATE INDEX consent_events_submission ON consent_events (submission_id);

CREATE TABLE consent_states (
    subject_id BLOB NOT NULL REFERENCES subjects (id),
    purpose_id BLOB NOT NULL REFERENCES purposes (id),
    event_id BLOB NOT NULL REFERENCES consent_events (id),
    kind TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (subject_id, purpose_id)
) STRICT;
