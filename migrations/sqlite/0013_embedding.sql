-- The snippet's script as each build had it: pages that pin a copy by its hash outlive updates.

CREATE TABLE embed_copies (
    -- The part of the SHA-256 that stands in the copy's address.
    hash TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    first_served_at INTEGER NOT NULL
) STRICT;
