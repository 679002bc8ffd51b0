-- Consent on paper: what stands around the answers that staff typed in, and the scan that shows them.

CREATE TABLE paper_submissions (
    submission_id UUID PRIMARY KEY REFERENCES submissions (id),
    -- The day beside the signature, ISO 8601.
    signed_on TEXT NOT NULL,
    arrival TEXT NOT NULL CHECK (arrival IN ('post', 'in_person', 'email', 'fax', 'other')),
    note TEXT NOT NULL,
    entered_by UUID NOT NULL REFERENCES users (id),
    entered_at BIGINT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    -- The content is kept by its hash. One scan shows one person's sheet: it is entered once.
    sha256 BYTEA NOT NULL UNIQUE
);

-- Events have one more source.
ALTER TABLE consent_events
    DROP CONSTRAINT consent_events_source_check,
    ADD CONSTRAINT consent_events_source_check
        CHECK (source IN ('form', 'portal', 'manage_link', 'paper'));
