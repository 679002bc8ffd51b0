-- What belongs to no feature: jobs, audit, sessions, attempts at secrets, counters.

CREATE TABLE jobs (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    -- The same cause queued twice is one job.
    dedupe_key TEXT UNIQUE,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- A runner that dies leaves its lease behind; when it has passed, another one takes the job.
    leased_by TEXT,
    leased_until INTEGER,
    last_error TEXT,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE INDEX jobs_due ON jobs (state, run_at);

CREATE TABLE audit_entries (
    id BLOB PRIMARY KEY,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id BLOB,
    action TEXT NOT NULL,
    target_kind TEXT NOT NULL,
    target_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    request_id TEXT,
    address TEXT
) STRICT;
CREATE INDEX audit_entries_target ON audit_entries (target_kind, target_id, id);
CREATE INDEX audit_entries_actor ON audit_entries (actor_id, id);

CREATE TABLE sessions (
    -- SHA-256 of the cookie's value: a copy of the table opens no session.
    key BLOB PRIMARY KEY,
    audience TEXT NOT NULL CHECK (audience IN ('staff', 'subject')),
    principal_id BLOB,
    data TEXT NOT NULL,
    device TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_principal ON sessions (audience, principal_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Tries at a secret (password, code, link), counted here so that all nodes see them.
CREATE TABLE attempts (
    id BLOB PRIMARY KEY,
    scope TEXT NOT NULL,
    key BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_key ON attempts (scope, key, at);

CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
