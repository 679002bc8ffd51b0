-- Forms: a draft that is edited, versions that never change, and what each language looked like.

CREATE TABLE forms (
    id BLOB PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    draft TEXT NOT NULL,
    -- Counts saves: a save that does not know the newest is a conflict, not a loss.
    draft_revision INTEGER NOT NULL,
    allowed_origins TEXT NOT NULL,
    published_version_id BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    updated_by BLOB
) STRICT;

CREATE TABLE form_versions (
    id BLOB PRIMARY KEY,
    form_id BLOB NOT NULL REFERENCES forms (id),
    number INTEGER NOT NULL,
    -- RFC 8785 text, byte for byte what the hash was taken over.
    definition TEXT NOT NULL,
    definition_sha256 BLOB NOT NULL,
    published_at INTEGER NOT NULL,
    published_by BLOB,
    UNIQUE (form_id, number)
) STRICT;

CREATE TABLE form_snapshots (
    version_id BLOB NOT NULL REFERENCES form_versions (id),
    language TEXT NOT NULL,
    html TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (version_id, language)
) STRICT;
