-- Versions that were published although the linter found errors: which, and why.

CREATE TABLE form_overrides (
    version_id UUID PRIMARY KEY REFERENCES form_versions (id),
    -- JSON: the rules by their names, one for each finding.
    rules JSONB NOT NULL,
    reason TEXT NOT NULL
);
