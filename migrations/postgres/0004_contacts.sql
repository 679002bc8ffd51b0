-- Data subjects and what they are known by.

CREATE TABLE subjects (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    -- The name in small letters: engines differ in which letters they fold.
    name_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE identifiers (
    id UUID PRIMARY KEY,
    subject_id UUID NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'external_id')),
    -- Normalised: e-mail folded to lower case, phone as E.164.
    value TEXT NOT NULL,
    verified_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (kind, value)
);
CREATE INDEX identifiers_subject ON identifiers (subject_id);
