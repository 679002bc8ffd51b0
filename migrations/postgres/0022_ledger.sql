-- The ledger: what was recorded can't be changed afterwards without being found.

-- With the salt, what an event says opens its entry's commitment; without it nobody can.
ALTER TABLE consent_events ADD COLUMN salt BYTEA;
-- As whom the person was recorded: stays when two turn out to be one.
ALTER TABLE consent_events ADD COLUMN recorded_as UUID;
UPDATE consent_events SET recorded_as = subject_id;
CREATE INDEX consent_events_without_entry ON consent_events (id) WHERE salt IS NULL;

-- With the salt, each answer opens its part of what the ledger knows of them. When answers are deleted,
-- the salt goes with them; what is left opens the others.
ALTER TABLE submissions ADD COLUMN answers_salt BYTEA;
ALTER TABLE submissions ADD COLUMN answers_left JSONB;

-- One row an event, and nothing in it that points at a person. No foreign key: it outlives the event.
CREATE TABLE ledger_entries (
    event_id UUID PRIMARY KEY,
    recorded_at BIGINT NOT NULL,
    purpose_version_id UUID NOT NULL,
    kind TEXT NOT NULL,
    -- SHA-256 of the salt and all that is personal.
    commitment BYTEA NOT NULL,
    -- Counted from 0 by the sealer; none until then.
    position BIGINT UNIQUE,
    -- Whether the person was erased, and the event with them.
    erased BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX ledger_entries_unsealed ON ledger_entries (event_id) WHERE position IS NULL;

-- Hashes of complete subtrees (RFC 9162): level 1 joins two leaves. Leaves follow from the entries.
CREATE TABLE ledger_nodes (
    level BIGINT NOT NULL,
    position BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (level, position)
);

CREATE TABLE checkpoints (
    size BIGINT PRIMARY KEY,
    root BYTEA NOT NULL,
    sealed_at BIGINT NOT NULL,
    -- The signed note, byte for byte.
    note TEXT NOT NULL
);

-- One row. Whoever seals has it locked.
CREATE TABLE ledger_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    size BIGINT NOT NULL,
    -- The last checkpoint that the outside witness got, and when.
    witnessed_size BIGINT,
    witnessed_at BIGINT
);
INSERT INTO ledger_head (id, size) VALUES (1, 0);

-- Checks of everything, as somebody asked for them.
CREATE TABLE ledger_checks (
    id UUID PRIMARY KEY,
    started_at BIGINT NOT NULL,
    -- Moves while it runs: a check whose program died stands still.
    alive_at BIGINT NOT NULL,
    finished_at BIGINT,
    records BIGINT NOT NULL,
    -- JSON: what was found, in the order of the check.
    report JSONB
);
