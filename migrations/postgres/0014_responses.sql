-- What people sent with a form, as staff read it; how long it is kept; who is told of it.

-- The form itself, so that its responses of all versions lie side by side.
ALTER TABLE submissions ADD COLUMN form_id UUID REFERENCES forms (id);
UPDATE submissions SET form_id =
    (SELECT v.form_id FROM form_versions v WHERE v.id = submissions.form_version_id);
-- Since when only that is left which proves the consents.
ALTER TABLE submissions ADD COLUMN answers_deleted_at BIGINT;
-- Ids of the fields that were shown, from then on: it followed from the answers.
ALTER TABLE submissions ADD COLUMN shown_fields JSONB;
CREATE INDEX submissions_responses ON submissions (form_id, submitted_at, id)
    WHERE answers_deleted_at IS NULL;
CREATE INDEX submissions_lapsed ON submissions (submitted_at) WHERE confirmation = 'lapsed';
CREATE INDEX links_submission ON links (submission_id);

-- Months after which responses are deleted; none: they stay.
ALTER TABLE forms ADD COLUMN retention_months BIGINT;

CREATE TABLE webhooks (
    id UUID PRIMARY KEY,
    form_id UUID NOT NULL REFERENCES forms (id),
    url TEXT NOT NULL,
    events JSONB NOT NULL,
    with_answers BOOLEAN NOT NULL,
    -- The secret follows from these and the program's own: it is stored nowhere.
    salt BYTEA NOT NULL,
    earlier_salt BYTEA,
    earlier_until BIGINT,
    disabled_at BIGINT,
    -- Since when nothing has arrived.
    failing_since BIGINT,
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (form_id, url)
);

CREATE TABLE webhook_deliveries (
    id UUID PRIMARY KEY,
    webhook_id UUID NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event TEXT NOT NULL,
    -- What it tells of, as JSON: ids only. Answers are read when it is sent.
    subject_matter JSONB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts BIGINT NOT NULL,
    -- Of the last try: HTTP status, or why there is none.
    status BIGINT,
    refused TEXT,
    duration_ms BIGINT,
    excerpt TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    tried_at BIGINT,
    next_at BIGINT
);
CREATE INDEX webhook_deliveries_webhook ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_created ON webhook_deliveries (created_at);
