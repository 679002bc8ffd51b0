-- Events of every kind and source.
ALTER TABLE consent_events
    DROP CONSTRAINT consent_events_kind_check,
    DROP CONSTRAINT consent_events_source_check,
    ADD CONSTRAINT consent_events_kind_check CHECK (kind IN ('given', 'refused', 'withdrawn', 'renewed', 'expired', 'invalidated',
        'corrected')),
    ADD CONSTRAINT consent_events_source_check CHECK (source IN ('form', 'portal', 'manage_link', 'paper', 'call', 'whatsapp', 'agent',
        'import', 'api', 'system')),
    -- The import that it came with.
    ADD COLUMN import_id UUID;
CREATE INDEX consent_events_import ON consent_events (import_id) WHERE import_id IS NOT NULL;

-- Where the latest word was said, beside the word.
ALTER TABLE consent_states ADD COLUMN source TEXT NOT NULL DEFAULT '';
UPDATE consent_states SET source = (SELECT source FROM consent_events WHERE id = event_id);
