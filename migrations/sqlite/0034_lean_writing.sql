-- What a submission writes: less.

-- A letter waits as what it says, and is put into text and HTML when it is sent.
ALTER TABLE outbox ADD COLUMN blocks TEXT NOT NULL DEFAULT '[]';
UPDATE outbox SET blocks = json_array(json_object('text', text_body)) WHERE sent_at IS NULL;
ALTER TABLE outbox DROP COLUMN text_body;
ALTER TABLE outbox DROP COLUMN html_body;

-- Its columns are the first ones of consent_states_people.
DROP INDEX consent_states_purpose;

-- Links to manage consents are of no submission, and are by far the most.
DROP INDEX links_submission;
CREATE INDEX links_submission ON links (submission_id) WHERE submission_id IS NOT NULL;
