-- A decision is one read: what it needs stands beside the latest word, and what all decisions need is kept in
-- memory until a wording changes.

-- Which wording the word is about.
ALTER TABLE consent_states ADD COLUMN purpose_version_id BLOB;
-- What the person said of their age: at least so many years.
ALTER TABLE consent_states ADD COLUMN age INTEGER;
UPDATE consent_states SET
    purpose_version_id = (SELECT e.purpose_version_id FROM consent_events e WHERE e.id = event_id),
    age = (SELECT json_extract(e.evidence, '$.age') FROM consent_events e WHERE e.id = event_id);

-- Counts changes of what decisions go by: purposes, their wordings, the organisation's zone.
CREATE TABLE terms_changes (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    count INTEGER NOT NULL
) STRICT;
INSERT INTO terms_changes (id, count) VALUES (1, 0);

CREATE TRIGGER purposes_added AFTER INSERT ON purposes
    BEGIN UPDATE terms_changes SET count = count + 1; END;
CREATE TRIGGER purposes_changed AFTER UPDATE ON purposes
    BEGIN UPDATE terms_changes SET count = count + 1; END;
CREATE TRIGGER purposes_deleted AFTER DELETE ON purposes
    BEGIN UPDATE terms_changes SET count = count + 1; END;
CREATE TRIGGER purpose_versions_added AFTER INSERT ON purpose_versions
    BEGIN UPDATE terms_changes SET count = count + 1; END;
CREATE TRIGGER purpose_versions_changed AFTER UPDATE ON purpose_versions
    BEGIN UPDATE terms_changes SET count = count + 1; END;
CREATE TRIGGER purpose_versions_deleted AFTER DELETE ON purpose_versions
    BEGIN UPDATE terms_changes SET count = count + 1; END;
CREATE TRIGGER organisation_named AFTER INSERT ON organisation
    BEGIN UPDATE terms_changes SET count = count + 1; END;
CREATE TRIGGER organisation_moved AFTER UPDATE OF time_zone ON organisation
    BEGIN UPDATE terms_changes SET count = count + 1; END;
