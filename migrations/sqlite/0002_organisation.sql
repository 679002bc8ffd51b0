-- The controller (GDPR Art. 4(7)) whose consents these are: one row.

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    postal_address TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    privacy_url TEXT NOT NULL,
    dpo_name TEXT NOT NULL,
    dpo_email TEXT NOT NULL,
    -- ISO 3166-1 alpha-2: decides the public holidays of statutory periods.
    country TEXT NOT NULL,
    -- IANA name: decides on which day a request was received.
    time_zone TEXT NOT NULL,
    language TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- The one-time link that creates the first admin.
CREATE TABLE setup_links (
    token_hash BLOB PRIMARY KEY,
    created_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
