-- Long work that somebody watches; and people: found by words, put together, joined, read in from files.

CREATE TABLE tasks (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done INTEGER NOT NULL,
    total INTEGER,
    actor_id BLOB,
    payload TEXT NOT NULL,
    -- From where to go on: written with what was done until there.
    place TEXT NOT NULL,
    report TEXT NOT NULL,
    failures INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    cancelled_at INTEGER
) STRICT;
CREATE INDEX tasks_kind ON tasks (kind, id);

ALTER TABLE subjects ADD COLUMN country TEXT NOT NULL DEFAULT '';
CREATE INDEX subjects_language ON subjects (language, id);
CREATE INDEX subjects_country ON subjects (country, id) WHERE country <> '';
CREATE INDEX subjects_created ON subjects (created_at, id);
CREATE INDEX identifiers_prefix ON identifiers (value, subject_id);
CREATE INDEX identifiers_kind ON identifiers (kind, subject_id);
CREATE INDEX consent_states_people ON consent_states (purpose_id, kind, subject_id);

-- Each word of a name, folded: a name is found by its first word as well as by its last.
CREATE TABLE subject_words (
    word TEXT NOT NULL,
    subject_id BLOB NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    PRIMARY KEY (word, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_words_subject ON subject_words (subject_id);
INSERT INTO subject_words (word, subject_id)
    WITH RECURSIVE split (id, word, rest) AS (
        SELECT id, '', replace(name_folded, char(9), ' ') || ' ' FROM subjects
        UNION ALL
        SELECT id, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1)
        FROM split WHERE rest <> '')
    SELECT DISTINCT substr(word, 1, 60), id FROM split WHERE word <> '';

-- The beginning of a value, folded, to be searched by.
ALTER TABLE contact_values ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE contact_values SET folded = substr(lower(value), 1, 100);
CREATE INDEX contact_values_folded ON contact_values (folded, field_key, subject_id) WHERE folded <> '';
CREATE INDEX contact_values_equal ON contact_values (field_key, folded, subject_id);

CREATE TABLE tags (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE subject_tags (
    tag_id BLOB NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    subject_id BLOB NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    PRIMARY KEY (tag_id, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_tags_subject ON subject_tags (subject_id);

CREATE TABLE contact_lists (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_list_members (
    list_id BLOB NOT NULL REFERENCES contact_lists (id) ON DELETE CASCADE,
    subject_id BLOB NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    PRIMARY KEY (list_id, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_list_members_subject ON contact_list_members (subject_id);

-- People by a condition instead of by hand: a tree, as JSON.
CREATE TABLE segments (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    tree TEXT NOT NULL,
    revision INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- Two who were found to be one; with all that is needed to take it back exactly.
CREATE TABLE subject_merges (
    id BLOB PRIMARY KEY,
    kept_id BLOB NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    merged_id BLOB NOT NULL,
    actor_id BLOB,
    merged_at INTEGER NOT NULL,
    -- Emptied after the time in which it can be taken back.
    before TEXT NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE INDEX subject_merges_kept ON subject_merges (kept_id, id);
CREATE INDEX subject_merges_at ON subject_merges (merged_at);

-- What a change of many changed, a row a person, so that it can be taken back.
CREATE TABLE bulk_changes (
    task_id BLOB NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
    subject_id BLOB NOT NULL,
    -- What it was before, as far as that is not clear from the change.
    before TEXT NOT NULL,
    PRIMARY KEY (task_id, subject_id)
) STRICT, WITHOUT ROWID;

-- Files of people that were read in, or are about to be.
CREATE TABLE people_imports (
    id BLOB PRIMARY KEY,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    header TEXT NOT NULL,
    mapping TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone')),
    task_id BLOB,
    actor_id BLOB,
    -- How many rows were new, changed, the same, refused.
    counts TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    imported_at INTEGER
) STRICT;

-- What an import did or would do with the rows worth showing; of those that changed somebody, what was before.
CREATE TABLE people_import_rows (
    import_id BLOB NOT NULL REFERENCES people_imports (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'same', 'refused')),
    subject_id BLOB,
    -- Language keys of why it was refused.
    errors TEXT NOT NULL,
    before TEXT NOT NULL,
    PRIMARY KEY (import_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_import_rows_outcome ON people_import_rows (import_id, outcome, number);

-- Which column is what, remembered by the names of the columns.
CREATE TABLE import_mappings (
    what TEXT NOT NULL,
    header_sha256 BLOB NOT NULL,
    mapping TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (what, header_sha256)
) STRICT, WITHOUT ROWID;
