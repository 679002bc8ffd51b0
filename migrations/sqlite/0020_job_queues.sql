-- Jobs with the same key are done one at a time: a slow receiver keeps only itself waiting.
ALTER TABLE jobs ADD COLUMN queue_key TEXT;
CREATE INDEX jobs_queue ON jobs (queue_key) WHERE leased_until IS NOT NULL;
