-- What consent is asked for. A version is immutable from its first use.

CREATE TABLE purposes (
    id UUID PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE purpose_versions (
    id UUID PRIMARY KEY,
    purpose_id UUID NOT NULL REFERENCES purposes (id),
    number BIGINT NOT NULL,
    -- {name, statement, data, recipients} per language, channel, validity and the rest.
    content JSONB NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('first', 'editorial', 'material')),
    first_used_at BIGINT,
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (purpose_id, number)
);
