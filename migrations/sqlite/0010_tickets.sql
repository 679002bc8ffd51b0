-- Service requests, the departments that answer them, and one append-only stream of events each.

CREATE TABLE departments (
    id BLOB PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    -- Empty: the department is called what the interface calls it.
    name TEXT NOT NULL,
    -- Where to tell of new requests; may be empty.
    email TEXT NOT NULL
) STRICT;

CREATE TABLE department_members (
    department_id BLOB NOT NULL REFERENCES departments (id) ON DELETE CASCADE,
    user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (department_id, user_id)
) STRICT;

CREATE TABLE request_types (
    key TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    department_id BLOB NOT NULL REFERENCES departments (id)
) STRICT;

CREATE TABLE tickets (
    id BLOB PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    request_type TEXT NOT NULL REFERENCES request_types (key),
    department_id BLOB NOT NULL REFERENCES departments (id),
    subject_id BLOB NOT NULL REFERENCES subjects (id),
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    assignee_id BLOB REFERENCES users (id),
    received_at INTEGER NOT NULL,
    -- ISO dates in the controller's place; due only where the law sets a period.
    received_on TEXT NOT NULL,
    due_on TEXT,
    -- Whose public holidays were counted.
    due_country TEXT NOT NULL,
    -- Counts changes: a change that does not know the newest is a conflict.
    revision INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    closed_at INTEGER,
    -- SHA-256 of the form that was sent and all that was in it: sent twice, it is one ticket.
    idempotency_key BLOB NOT NULL UNIQUE
) STRICT;
CREATE INDEX tickets_subject ON tickets (subject_id, id);
CREATE INDEX tickets_queue ON tickets (department_id, state, due_on);

CREATE TABLE ticket_events (
    id BLOB PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    author_kind TEXT NOT NULL CHECK (author_kind IN ('subject', 'staff', 'system')),
    author_id BLOB,
    body TEXT NOT NULL,
    detail TEXT NOT NULL,
    -- As of a ticket, for what the person writes.
    idempotency_key BLOB UNIQUE
) STRICT;
CREATE INDEX ticket_events_ticket ON ticket_events (ticket_id, id);

CREATE TABLE attachments (
    id BLOB PRIMARY KEY,
    ticket_id BLOB NOT NULL REFERENCES tickets (id),
    event_id BLOB NOT NULL REFERENCES ticket_events (id),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_ticket ON attachments (ticket_id);
CREATE INDEX attachments_content ON attachments (sha256);
