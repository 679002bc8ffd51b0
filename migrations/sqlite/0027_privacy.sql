-- What the DPO answers with: windows of messengers, erasures, evidence in one file.

-- Until when somebody may be written to who has written. Known by the number alone: whoever writes need not
-- be known here.
CREATE TABLE whatsapp_windows (
    -- E.164.
    phone TEXT PRIMARY KEY,
    last_message_at INTEGER NOT NULL
) STRICT;
CREATE INDEX whatsapp_windows_age ON whatsapp_windows (last_message_at);
