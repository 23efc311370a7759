-- Nobody's work may stand in the way of everybody else's, and nobody may guess on and on at one account's password.
--
-- A job knows whose it is, so that a node takes only a few of one account at a time; and how often it failed by our own
-- fault, so that it is given up at last with a sentence instead of being tried for ever.

ALTER TABLE job ADD COLUMN account_id bigint REFERENCES account ON DELETE CASCADE;
ALTER TABLE job ADD COLUMN faults integer NOT NULL DEFAULT 0;
UPDATE job SET account_id = (SELECT import.account_id FROM import WHERE import.id = job.subject)
  WHERE kind = 'verify-import';

COMMENT ON COLUMN job.account_id IS 'Whose work it is, where it is somebody''s.';
COMMENT ON COLUMN job.faults IS 'How often it broke, or its node died of it: our mistake, not somebody''s who did not answer.';
CREATE INDEX job_account ON job (account_id);
CREATE INDEX job_in_hand ON job (taken_by) WHERE taken_by IS NOT NULL;

CREATE TABLE sign_in_pause (
  address  text        PRIMARY KEY,
  tries    integer     NOT NULL,
  tried_at timestamptz NOT NULL,
  free_at  timestamptz NOT NULL
);

COMMENT ON TABLE sign_in_pause IS 'Tries for one address since somebody last got in, and until when there is no further one. Kept for unknown addresses as well.';
CREATE INDEX sign_in_pause_tried ON sign_in_pause (tried_at);
