-- An index for each lane of jobs: who looks for one kind does not look through what waits of another.
DROP INDEX jobs_due;
CREATE INDEX jobs_due_mail ON jobs (run_at) WHERE state = 'waiting' AND kind = 'send_mail';
CREATE INDEX jobs_due_own ON jobs (run_at) WHERE state = 'waiting' AND kind NOT IN ('send_mail', 'deliver_webhook');
CREATE INDEX jobs_due_strangers ON jobs (run_at) WHERE state = 'waiting' AND kind = 'deliver_webhook';
