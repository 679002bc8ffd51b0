-- Custom fields of the contact, and what is known of each person in them.

CREATE TABLE contact_fields (
    -- Name for programs. Rows are archived, never deleted: so no key is ever used again.
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'long_text', 'number', 'date', 'country', 'yes_no', 'choice', 'choices', 'url')),
    -- A text per language each.
    label JSONB NOT NULL,
    hint JSONB NOT NULL,
    rules JSONB NOT NULL,
    -- Keys of the roles that may see it; none: everybody who may see people.
    roles JSONB NOT NULL,
    portal TEXT NOT NULL CHECK (portal IN ('hidden', 'shown', 'editable')),
    position BIGINT NOT NULL,
    archived_at BIGINT,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (key, kind)
);

-- One row a person and field: what holds now. Earlier values are not kept.
CREATE TABLE contact_values (
    subject_id UUID NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    field_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- In canonical form. Empty: somebody took the value away, and an older one must not come back.
    value TEXT NOT NULL,
    -- Whether it is sure who said it: confirmed by mail, signed in, or staff.
    proven BOOLEAN NOT NULL,
    -- form, desk, portal; and where exactly.
    source TEXT NOT NULL,
    submission_id UUID REFERENCES submissions (id) ON DELETE SET NULL,
    user_id UUID,
    said_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (subject_id, field_key),
    -- A field's kind can't change under its values.
    FOREIGN KEY (field_key, kind) REFERENCES contact_fields (key, kind)
);
CREATE INDEX contact_values_field ON contact_values (field_key);
CREATE INDEX contact_values_submission ON contact_values (submission_id);
