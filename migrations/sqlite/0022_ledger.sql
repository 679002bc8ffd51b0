-- The ledger: what was recorded can't be changed afterwards without being found.

-- With the salt, what an event says opens its entry's commitment; without it nobody can.
ALTER TABLE consent_events ADD COLUMN salt BLOB;
-- As whom the person was recorded: stays when two turn out to be one.
ALTER TABLE consent_events ADD COLUMN recorded_as BLOB;
UPDATE consent_events SET recorded_as = subject_id;
CREATE INDEX consent_events_without_entry ON consent_events (id) WHERE salt IS NULL;

-- With the salt, each answer opens its part of what the ledger knows of them. When answers are deleted,
-- the salt goes with them; what is left opens the others.
ALTER TABLE submissions ADD COLUMN answers_salt BLOB;
ALTER TABLE submissions ADD COLUMN answers_left TEXT;

-- One row an event, and nothing in it that points at a person. No foreign key: it outlives the event.
CREATE TABLE ledger_entries (
    event_id BLOB PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    purpose_version_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    -- SHA-256 of the salt and all that is personal.
    commitment BLOB NOT NULL,
    -- Counted from 0 by the sealer; none until then.
    position INTEGER UNIQUE,
    -- Whether the person was erased, and the event with them.
    erased INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX ledger_entries_unsealed ON ledger_entries (event_id) WHERE position IS NULL;

-- Hashes of complete subtrees (RFC 9162): level 1 joins two leaves. Leaves follow from the entries.
CREATE TABLE ledger_nodes (
    level INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoints (
    size INTEGER PRIMARY KEY,
    root BLOB NOT NULL,
    sealed_at INTEGER NOT NULL,
    -- The signed note, byte for byte.
    note TEXT NOT NULL
) STRICT;

-- One row. Whoever seals has it locked.
CREATE TABLE ledger_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    -- The last checkpoint that the outside witness got, and when.
    witnessed_size INTEGER,
    witnessed_at INTEGER
) STRICT;
INSERT INTO ledger_head (id, size) VALUES (1, 0);

-- Checks of everything, as somebody asked for them.
CREATE TABLE ledger_checks (
    id BLOB PRIMARY KEY,
    started_at INTEGER NOT NULL,
    -- Moves while it runs: a check whose program died stands still.
    alive_at INTEGER NOT NULL,
    finished_at INTEGER,
    records INTEGER NOT NULL,
    -- JSON: what was found, in the order of the check.
    report TEXT
) STRICT;
