-- Sign-in of data subjects by a code or link sent by mail.

CREATE TABLE sign_in_codes (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL,
    code_hash BYTEA NOT NULL,
    link_hash BYTEA NOT NULL UNIQUE,
    language TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_codes_expiry ON sign_in_codes (expires_at);
