-- Service requests, the departments that answer them, and one append-only stream of events each.

CREATE TABLE departments (
    id UUID PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    -- Empty: the department is called what the interface calls it.
    name TEXT NOT NULL,
    -- Where to tell of new requests; may be empty.
    email TEXT NOT NULL
);

CREATE TABLE department_members (
    department_id UUID NOT NULL REFERENCES departments (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (department_id, user_id)
);

CREATE TABLE request_types (
    key TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    department_id UUID NOT NULL REFERENCES departments (id)
);

CREATE TABLE tickets (
    id UUID PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    request_type TEXT NOT NULL REFERENCES request_types (key),
    department_id UUID NOT NULL REFERENCES departments (id),
    subject_id UUID NOT NULL REFERENCES subjects (id),
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    assignee_id UUID REFERENCES users (id),
    received_at BIGINT NOT NULL,
    -- ISO dates in the controller's place; due only where the law sets a period.
    received_on TEXT NOT NULL,
    due_on TEXT,
    -- Whose public holidays were counted.
    due_country TEXT NOT NULL,
    -- Counts changes: a change that does not know the newest is a conflict.
    revision BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    closed_at BIGINT,
    -- SHA-256 of the form that was sent and all that was in it: sent twice, it is one ticket.
    idempotency_key BYTEA NOT NULL UNIQUE
);
CREATE INDEX tickets_subject ON tickets (subject_id, id);
CREATE INDEX tickets_queue ON tickets (department_id, state, due_on);

CREATE TABLE ticket_events (
    id UUID PRIMARY KEY,
    ticket_id UUID NOT NULL REFERENCES tickets (id),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    author_kind TEXT NOT NULL CHECK (author_kind IN ('subject', 'staff', 'system')),
    author_id UUID,
    body TEXT NOT NULL,
    detail JSONB NOT NULL,
    -- As of a ticket, for what the person writes.
    idempotency_key BYTEA UNIQUE
);
CREATE INDEX ticket_events_ticket ON ticket_events (ticket_id, id);

CREATE TABLE attachments (
    id UUID PRIMARY KEY,
    ticket_id UUID NOT NULL REFERENCES tickets (id),
    event_id UUID NOT NULL REFERENCES ticket_events (id),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX attachments_ticket ON attachments (ticket_id);
CREATE INDEX attachments_content ON attachments (sha256);
