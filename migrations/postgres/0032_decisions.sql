-- A decision is one read: what it needs stands beside the latest word, and what all decisions need is kept in
-- memory until a wording changes.

-- Which wording the word is about.
ALTER TABLE consent_states ADD COLUMN purpose_version_id UUID;
-- What the person said of their age: at least so many years.
ALTER TABLE consent_states ADD COLUMN age BIGINT;
UPDATE consent_states SET
    purpose_version_id = (SELECT e.purpose_version_id FROM consent_events e WHERE e.id = event_id),
    age = (SELECT CAST(e.evidence ->> 'age' AS BIGINT) FROM consent_events e WHERE e.id = event_id);

-- Counts changes of what decisions go by: purposes, their wordings, the organisation's zone.
CREATE TABLE terms_changes (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    count BIGINT NOT NULL
);
INSERT INTO terms_changes (id, count) VALUES (1, 0);

CREATE FUNCTION count_terms_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE terms_changes SET count = count + 1;
    RETURN NULL;
END $$;

-- For each row: what changes nothing makes nobody wait.
CREATE TRIGGER purposes_changed AFTER INSERT OR UPDATE OR DELETE ON purposes
    FOR EACH ROW EXECUTE FUNCTION count_terms_change();
CREATE TRIGGER purpose_versions_changed AFTER INSERT OR UPDATE OR DELETE ON purpose_versions
    FOR EACH ROW EXECUTE FUNCTION count_terms_change();
CREATE TRIGGER organisation_changed AFTER INSERT OR UPDATE OF time_zone ON organisation
    FOR EACH ROW EXECUTE FUNCTION count_terms_change();
