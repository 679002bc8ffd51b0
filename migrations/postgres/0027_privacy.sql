-- What the DPO answers with: windows of messengers, erasures, evidence in one file.

-- Until when somebody may be written to who has written. Known by the number alone: whoever writes need not
-- be known here.
CREATE TABLE whatsapp_windows (
    -- E.164; compared as identifiers are, else neither's index helps with the other.
    phone TEXT COLLATE "C" PRIMARY KEY,
    last_message_at BIGINT NOT NULL
);
CREATE INDEX whatsapp_windows_age ON whatsapp_windows (last_message_at);

-- People who must not be erased for the time being (GDPR Art. 17(3)).
CREATE TABLE legal_holds (
    subject_id UUID PRIMARY KEY REFERENCES subjects (id),
    ground TEXT NOT NULL CHECK (ground IN ('claims', 'obligation', 'restriction')),
    placed_at BIGINT NOT NULL,
    placed_by UUID REFERENCES users (id)
);

-- That somebody was erased, and not who.
CREATE TABLE erasures (
    number BIGINT PRIMARY KEY,
    -- Which sentence of Art. 17(1).
    ground TEXT NOT NULL,
    -- How much of what went, as JSON: numbers only.
    gone JSONB NOT NULL,
    erased_at BIGINT NOT NULL,
    erased_by UUID REFERENCES users (id),
    -- When the database file had no trace of it any more.
    compacted_at BIGINT
);
CREATE INDEX erasures_waiting ON erasures (number) WHERE compacted_at IS NULL;

-- Without it, deleting an event would look through all states.
CREATE INDEX consent_states_event ON consent_states (event_id);

-- Evidence that was put into one file, or is being; kept for a week.
CREATE TABLE bundles (
    id UUID PRIMARY KEY,
    -- Whose, what of, or of which time, as JSON.
    scope JSONB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'making', 'done', 'failed')),
    -- Records that are in it, and that there are.
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    size BIGINT NOT NULL,
    made_by UUID REFERENCES users (id),
    created_at BIGINT NOT NULL,
    -- Moves while it is being made: one whose program died stands still.
    alive_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Bundles of others that were read in.
CREATE TABLE bundle_imports (
    id UUID PRIMARY KEY,
    -- SHA-256 of the file, in hexadecimal digits.
    sha256 TEXT NOT NULL UNIQUE,
    -- Who made it, as it says itself.
    publisher TEXT NOT NULL,
    added BIGINT NOT NULL,
    known BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    imported_at BIGINT NOT NULL,
    imported_by UUID REFERENCES users (id)
);

-- What another Placet had as evidence of an event. It goes with the event.
CREATE TABLE foreign_evidence (
    event_id UUID PRIMARY KEY REFERENCES consent_events (id) ON DELETE CASCADE,
    import_id UUID NOT NULL REFERENCES bundle_imports (id),
    record TEXT NOT NULL,
    receipt TEXT,
    proof TEXT
);

-- What goes with many of them: what was shown, keys. Nobody's own words.
CREATE TABLE foreign_files (
    sha256 TEXT NOT NULL,
    import_id UUID NOT NULL REFERENCES bundle_imports (id),
    path TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (sha256, path)
);
CREATE INDEX foreign_files_import ON foreign_files (import_id, path);
