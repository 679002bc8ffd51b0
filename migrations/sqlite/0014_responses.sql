-- What people sent with a form, as staff read it; how long it is kept; who is told of it.

-- The form itself, so that its responses of all versions lie side by side.
ALTER TABLE submissions ADD COLUMN form_id BLOB REFERENCES forms (id);
UPDATE submissions SET form_id =
    (SELECT v.form_id FROM form_versions v WHERE v.id = submissions.form_version_id);
-- Since when only that is left which proves the consents.
ALTER TABLE submissions ADD COLUMN answers_deleted_at INTEGER;
-- Ids of the fields that were shown, from then on: it followed from the answers.
ALTER TABLE submissions ADD COLUMN shown_fields TEXT;
CREATE INDEX submissions_responses ON submissions (form_id, submitted_at, id)
    WHERE answers_deleted_at IS NULL;
CREATE INDEX submissions_lapsed ON submissions (submitted_at) WHERE confirmation = 'lapsed';
CREATE INDEX links_submission ON links (submission_id);

-- Months after which responses are deleted; none: they stay.
ALTER TABLE forms ADD COLUMN retention_months INTEGER;

CREATE TABLE webhooks (
    id BLOB PRIMARY KEY,
    form_id BLOB NOT NULL REFERENCES forms (id),
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    with_answers INTEGER NOT NULL,
    -- The secret follows from these and the program's own: it is stored nowhere.
    salt BLOB NOT NULL,
    earlier_salt BLOB,
    earlier_until INTEGER,
    disabled_at INTEGER,
    -- Since when nothing has arrived.
    failing_since INTEGER,
    created_at INTEGER NOT NULL,
    created_by BLOB,
    UNIQUE (form_id, url)
) STRICT;

CREATE TABLE webhook_deliveries (
    id BLOB PRIMARY KEY,
    webhook_id BLOB NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event TEXT NOT NULL,
    -- What it tells of, as JSON: ids only. Answers are read when it is sent.
    subject_matter TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts INTEGER NOT NULL,
    -- Of the last try: HTTP status, or why there is none.
    status INTEGER,
    refused TEXT,
    duration_ms INTEGER,
    excerpt TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    tried_at INTEGER,
    next_at INTEGER
) STRICT;
CREATE INDEX webhook_deliveries_webhook ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_created ON webhook_deliveries (created_at);
