-- Tables that programs have asked for: a job makes the file, whoever asked comes back for it.
CREATE TABLE exports (
    id UUID PRIMARY KEY,
    -- Of what, and what was looked for, as JSON.
    what JSONB NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx', 'json')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'making', 'done')),
    -- Bytes that are written.
    size BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- Moves while it is being made: one whose program died stands still.
    alive_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
