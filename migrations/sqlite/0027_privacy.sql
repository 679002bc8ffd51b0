-- What the DPO answers with: windows of messengers, erasures, evidence in one file.

-- Until when somebody may be written to who has written. Known by the number alone: whoever writes need not
-- be known here.
CREATE TABLE whatsapp_windows (
    -- E.164.
    phone TEXT PRIMARY KEY,
    last_message_at INTEGER NOT NULL
) STRICT;
CREATE INDEX whatsapp_windows_age ON whatsapp_windows (last_message_at);

-- People who must not be erased for the time being (GDPR Art. 17(3)).
CREATE TABLE legal_holds (
    subject_id BLOB PRIMARY KEY REFERENCES subjects (id),
    ground TEXT NOT NULL CHECK (ground IN ('claims', 'obligation', 'restriction')),
    placed_at INTEGER NOT NULL,
    placed_by BLOB REFERENCES users (id)
) STRICT;

-- That somebody was erased, and not who.
CREATE TABLE erasures (
    number INTEGER PRIMARY KEY,
    -- Which sentence of Art. 17(1).
    ground TEXT NOT NULL,
    -- How much of what went, as JSON: numbers only.
    gone TEXT NOT NULL,
    erased_at INTEGER NOT NULL,
    erased_by BLOB REFERENCES users (id),
    -- When the database file had no trace of it any more.
    compacted_at INTEGER
) STRICT;
CREATE INDEX erasures_waiting ON erasures (number) WHERE compacted_at IS NULL;

-- Without it, deleting an event would look through all states.
CREATE INDEX consent_states_event ON consent_states (event_id);
