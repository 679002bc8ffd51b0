-- Long work that somebody watches; and people: found by words, put together, joined, read in from files.

CREATE TABLE tasks (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done BIGINT NOT NULL,
    total BIGINT,
    actor_id UUID,
    payload JSONB NOT NULL,
    -- From where to go on: written with what was done until there.
    place JSONB NOT NULL,
    report JSONB NOT NULL,
    failures BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    cancelled_at BIGINT
);
CREATE INDEX tasks_kind ON tasks (kind, id);

ALTER TABLE subjects ADD COLUMN country TEXT NOT NULL DEFAULT '';
CREATE INDEX subjects_language ON subjects (language, id);
CREATE INDEX subjects_country ON subjects (country, id) WHERE country <> '';
CREATE INDEX subjects_created ON subjects (created_at, id);
-- A prefix is a range of bytes.
ALTER TABLE identifiers ALTER COLUMN value TYPE TEXT COLLATE "C";
-- Joined with it.
ALTER TABLE whatsapp_windows ALTER COLUMN phone TYPE TEXT COLLATE "C";
CREATE INDEX identifiers_prefix ON identifiers (value, subject_id);
CREATE INDEX identifiers_kind ON identifiers (kind, subject_id);
CREATE INDEX consent_states_people ON consent_states (purpose_id, kind, subject_id);

-- Each word of a name, folded: a name is found by its first word as well as by its last.
CREATE TABLE subject_words (
    word TEXT COLLATE "C" NOT NULL,
    subject_id UUID NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    PRIMARY KEY (word, subject_id)
);
CREATE INDEX subject_words_subject ON subject_words (subject_id);
INSERT INTO subject_words (word, subject_id)
    SELECT DISTINCT substr(word, 1, 60), id
    FROM subjects, regexp_split_to_table(name_folded, '\s+') AS word WHERE word <> '';

-- The beginning of a value, folded, to be searched by.
ALTER TABLE contact_values ADD COLUMN folded TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE contact_values SET folded = substr(lower(value), 1, 100);
CREATE INDEX contact_values_folded ON contact_values (folded, field_key, subject_id) WHERE folded <> '';
CREATE INDEX contact_values_equal ON contact_values (field_key, folded, subject_id);

CREATE TABLE tags (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE subject_tags (
    tag_id UUID NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    subject_id UUID NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    PRIMARY KEY (tag_id, subject_id)
);
CREATE INDEX subject_tags_subject ON subject_tags (subject_id);

CREATE TABLE contact_lists (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE contact_list_members (
    list_id UUID NOT NULL REFERENCES contact_lists (id) ON DELETE CASCADE,
    subject_id UUID NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    PRIMARY KEY (list_id, subject_id)
);
CREATE INDEX contact_list_members_subject ON contact_list_members (subject_id);

-- People by a condition instead of by hand: a tree, as JSON.
CREATE TABLE segments (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    tree JSONB NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Two who were found to be one; with all that is needed to take it back exactly.
CREATE TABLE subject_merges (
    id UUID PRIMARY KEY,
    kept_id UUID NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    merged_id UUID NOT NULL,
    actor_id UUID,
    merged_at BIGINT NOT NULL,
    -- Emptied after the time in which it can be taken back.
    before JSONB NOT NULL,
    undone_at BIGINT
);
CREATE INDEX subject_merges_kept ON subject_merges (kept_id, id);
CREATE INDEX subject_merges_at ON subject_merges (merged_at);

-- What a change of many changed, a row a person, so that it can be taken back.
CREATE TABLE bulk_changes (
    task_id UUID NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
    subject_id UUID NOT NULL,
    -- What it was before, as far as that is not clear from the change.
    before JSONB NOT NULL,
    PRIMARY KEY (task_id, subject_id)
);

-- Files of people that were read in, or are about to be.
CREATE TABLE people_imports (
    id UUID PRIMARY KEY,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    header JSONB NOT NULL,
    mapping JSONB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone')),
    task_id UUID,
    actor_id UUID,
    -- How many rows were new, changed, the same, refused.
    counts JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    imported_at BIGINT
);

-- What an import did or would do with the rows worth showing; of those that changed somebody, what was before.
CREATE TABLE people_import_rows (
    import_id UUID NOT NULL REFERENCES people_imports (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'same', 'refused')),
    subject_id UUID,
    -- Language keys of why it was refused.
    errors JSONB NOT NULL,
    before JSONB NOT NULL,
    PRIMARY KEY (import_id, number)
);
CREATE INDEX people_import_rows_outcome ON people_import_rows (import_id, outcome, number);

-- Which column is what, remembered by the names of the columns.
CREATE TABLE import_mappings (
    what TEXT NOT NULL,
    header_sha256 BYTEA NOT NULL,
    mapping JSONB NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (what, header_sha256)
);
