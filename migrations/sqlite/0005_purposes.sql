-- What consent is asked for. A version is immutable from its first use.

CREATE TABLE purposes (
    id BLOB PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE purpose_versions (
    id BLOB PRIMARY KEY,
    purpose_id BLOB NOT NULL REFERENCES purposes (id),
    number INTEGER NOT NULL,
    -- {name, statement, data, recipients} per language, channel, validity and the rest.
    content TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('first', 'editorial', 'material')),
    first_used_at INTEGER,
    created_at INTEGER NOT NULL,
    created_by BLOB,
    UNIQUE (purpose_id, number)
) STRICT;
