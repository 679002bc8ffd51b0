-- Mail that waits to be sent, and the links that mails carry.

CREATE TABLE outbox (
    id BLOB PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER
) STRICT;

CREATE TABLE links (
    token_hash BLOB PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('confirm', 'manage')),
    subject_id BLOB NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    submission_id BLOB REFERENCES submissions (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    revoked_at INTEGER
) STRICT;
CREATE INDEX links_subject ON links (subject_id);
