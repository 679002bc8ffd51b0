-- The keys that sign receipts and checkpoints. They stay when they no longer sign, so that what they have
-- signed can be checked; only the private half goes.
CREATE TABLE signing_keys (
    -- The thumbprint of the public key (RFC 7638).
    kid TEXT PRIMARY KEY,
    public_key BYTEA NOT NULL CHECK (length(public_key) = 32),
    -- The private key, sealed with the configured secret; none once it is retired.
    sealed_key BYTEA,
    -- 1 for the one that signs, nothing for those that did: so there is never more than one.
    slot SMALLINT UNIQUE CHECK (slot = 1),
    created_at BIGINT NOT NULL,
    retired_at BIGINT,
    CHECK ((slot IS NULL) = (sealed_key IS NULL)),
    CHECK ((slot IS NULL) = (retired_at IS NOT NULL))
);

-- What was signed about an event: its receipt as it was first issued. It goes with the event.
CREATE TABLE receipts (
    event_id UUID PRIMARY KEY REFERENCES consent_events (id) ON DELETE CASCADE,
    jws TEXT NOT NULL,
    issued_at BIGINT NOT NULL
);

-- Whose details stood under what was asked, and since when: a receipt names the controller of its time.
CREATE TABLE organisation_history (
    valid_from BIGINT PRIMARY KEY,
    details JSONB NOT NULL
);
-- What it was before is not known.
INSERT INTO organisation_history (valid_from, details)
    SELECT 0, jsonb_build_object('name', name, 'postal_address', postal_address, 'contact_email', contact_email,
        'privacy_url', privacy_url, 'dpo_name', dpo_name, 'dpo_email', dpo_email, 'country', country,
        'time_zone', time_zone, 'language', language)
    FROM organisation;

-- Who was asked to renew which consent.
CREATE TABLE renewal_reminders (
    event_id UUID PRIMARY KEY REFERENCES consent_events (id) ON DELETE CASCADE,
    queued_at BIGINT NOT NULL
);

-- Consents that will end, or have.
CREATE INDEX consent_states_agreed ON consent_states (purpose_id, since) WHERE kind IN ('given', 'renewed');
