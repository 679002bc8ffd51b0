-- Sign-in of data subjects by a code or link sent by mail.

CREATE TABLE sign_in_codes (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    link_hash BLOB NOT NULL UNIQUE,
    language TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX sign_in_codes_expiry ON sign_in_codes (expires_at);
