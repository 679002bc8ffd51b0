-- Versions of forms that wait for their time, and forms that are no longer offered.

CREATE TABLE form_schedules (
    -- What waits is frozen: what was looked at is what goes out.
    version_id UUID PRIMARY KEY REFERENCES form_versions (id),
    form_id UUID NOT NULL REFERENCES forms (id),
    publish_at BIGINT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'cancelled')),
    created_at BIGINT NOT NULL,
    created_by UUID
);
-- One at a time.
CREATE UNIQUE INDEX form_schedules_waiting ON form_schedules (form_id) WHERE state = 'waiting';

-- What visitors saw last, while there is nothing that they see.
ALTER TABLE forms ADD COLUMN unpublished_version_id UUID;

-- How many people a new wording touches.
CREATE INDEX consent_states_purpose ON consent_states (purpose_id, kind);
