-- Other programs: the keys they come in with, what they asked for lately, and what phone menus asked.

CREATE TABLE api_keys (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    -- What is shown of the secret, which is stored nowhere.
    prefix TEXT NOT NULL,
    secret_sha256 BYTEA NOT NULL UNIQUE,
    scopes JSONB NOT NULL,
    rate_per_minute BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- Whose departments' requests it may read; none: made on the command line.
    created_by UUID REFERENCES users (id),
    expires_at BIGINT,
    revoked_at BIGINT,
    -- Not more exact than a minute.
    last_used_at BIGINT
);

-- Answers to requests with an Idempotency-Key, for a day.
CREATE TABLE api_requests (
    key_id UUID NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
    idempotency_key TEXT NOT NULL,
    request_sha256 BYTEA NOT NULL,
    begun_at BIGINT NOT NULL,
    -- None while it is being answered.
    status BIGINT,
    location TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (key_id, idempotency_key)
);
CREATE INDEX api_requests_begun ON api_requests (begun_at);

-- What a phone menu asked in a call, and the key that was pressed. A question without an answer is no
-- event, but it was asked.
CREATE TABLE call_questions (
    call_id TEXT NOT NULL,
    purpose_id UUID NOT NULL REFERENCES purposes (id),
    -- Whose number it was, if somebody is known by it.
    subject_id UUID REFERENCES subjects (id) ON DELETE CASCADE,
    pressed TEXT,
    queue TEXT NOT NULL,
    prompt TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    event_id UUID,
    PRIMARY KEY (call_id, purpose_id)
);
CREATE INDEX call_questions_subject ON call_questions (subject_id);

-- Lists of the API: people by change, consents by purpose.
CREATE INDEX subjects_updated ON subjects (updated_at, id);
CREATE INDEX consent_states_purpose_subject ON consent_states (purpose_id, subject_id);

-- Webhooks of the organisation belong to no form.
ALTER TABLE webhooks ALTER COLUMN form_id DROP NOT NULL;
CREATE UNIQUE INDEX webhooks_of_organisation ON webhooks (url) WHERE form_id IS NULL;
