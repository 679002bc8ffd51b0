-- Tables that programs have asked for: a job makes the file, whoever asked comes back for it.
CREATE TABLE exports (
    id BLOB PRIMARY KEY,
    -- Of what, and what was looked for, as JSON.
    what TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx', 'json')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'making', 'done')),
    -- Bytes that are written.
    size INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    -- Moves while it is being made: one whose program died stands still.
    alive_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
