-- Forms: a draft that is edited, versions that never change, and what each language looked like.

CREATE TABLE forms (
    id UUID PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    draft JSONB NOT NULL,
    -- Counts saves: a save that does not know the newest is a conflict, not a loss.
    draft_revision BIGINT NOT NULL,
    allowed_origins JSONB NOT NULL,
    published_version_id UUID,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    updated_by UUID
);

CREATE TABLE form_versions (
    id UUID PRIMARY KEY,
    form_id UUID NOT NULL REFERENCES forms (id),
    number BIGINT NOT NULL,
    -- RFC 8785 text, byte for byte what the hash was taken over.
    definition TEXT NOT NULL,
    definition_sha256 BYTEA NOT NULL,
    published_at BIGINT NOT NULL,
    published_by UUID,
    UNIQUE (form_id, number)
);

CREATE TABLE form_snapshots (
    version_id UUID NOT NULL REFERENCES form_versions (id),
    language TEXT NOT NULL,
    html TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    PRIMARY KEY (version_id, language)
);
