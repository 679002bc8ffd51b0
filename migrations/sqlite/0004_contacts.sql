-- Data subjects and what they are known by.

CREATE TABLE subjects (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    -- The name in small letters: engines differ in which letters they fold.
    name_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE identifiers (
    id BLOB PRIMARY KEY,
    subject_id BLOB NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'external_id')),
    -- Normalised: e-mail folded to lower case, phone as E.164.
    value TEXT NOT NULL,
    verified_at INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (kind, value)
) STRICT;
CREATE INDEX identifiers_subject ON identifiers (subject_id);
