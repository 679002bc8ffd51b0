-- Other programs: the keys they come in with, what they asked for lately, and what phone menus asked.

CREATE TABLE api_keys (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    -- What is shown of the secret, which is stored nowhere.
    prefix TEXT NOT NULL,
    secret_sha256 BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    rate_per_minute INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    -- Whose departments' requests it may read; none: made on the command line.
    created_by BLOB REFERENCES users (id),
    expires_at INTEGER,
    revoked_at INTEGER,
    -- Not more exact than a minute.
    last_used_at INTEGER
) STRICT;

-- Answers to requests with an Idempotency-Key, for a day.
CREATE TABLE api_requests (
    key_id BLOB NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
    idempotency_key TEXT NOT NULL,
    request_sha256 BLOB NOT NULL,
    begun_at INTEGER NOT NULL,
    -- None while it is being answered.
    status INTEGER,
    location TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (key_id, idempotency_key)
) STRICT;
CREATE INDEX api_requests_begun ON api_requests (begun_at);

-- What a phone menu asked in a call, and the key that was pressed. A question without an answer is no
-- event, but it was asked.
CREATE TABLE call_questions (
    call_id TEXT NOT NULL,
    purpose_id BLOB NOT NULL REFERENCES purposes (id),
    -- Whose number it was, if somebody is known by it.
    subject_id BLOB REFERENCES subjects (id) ON DELETE CASCADE,
    pressed TEXT,
    queue TEXT NOT NULL,
    prompt TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    event_id BLOB,
    PRIMARY KEY (call_id, purpose_id)
) STRICT;
CREATE INDEX call_questions_subject ON call_questions (subject_id);

-- Lists of the API: people by change, consents by purpose.
CREATE INDEX subjects_updated ON subjects (updated_at, id);
CREATE INDEX consent_states_purpose_subject ON consent_states (purpose_id, subject_id);

-- Webhooks of the organisation belong to no form. SQLite can't take a NOT NULL back, so the table is written
-- anew; the deliveries that refer to it step aside meanwhile.
CREATE TABLE webhook_deliveries_aside AS SELECT * FROM webhook_deliveries;
DELETE FROM webhook_deliveries;

CREATE TABLE webhooks_of_all (
    id BLOB PRIMARY KEY,
    -- None: it is told what happens anywhere.
    form_id BLOB REFERENCES forms (id),
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
INSERT INTO webhooks_of_all
    SELECT id, form_id, url, events, with_answers, salt, earlier_salt, earlier_until, disabled_at,
        failing_since, created_at, created_by
    FROM webhooks;
DROP TABLE webhooks;
ALTER TABLE webhooks_of_all RENAME TO webhooks;
CREATE UNIQUE INDEX webhooks_of_organisation ON webhooks (url) WHERE form_id IS NULL;

INSERT INTO webhook_deliveries SELECT * FROM webhook_deliveries_aside;
DROP TABLE webhook_deliveries_aside;
