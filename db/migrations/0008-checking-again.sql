-- Badges from elsewhere are checked again and again, so that a badge that was withdrawn does not stay "verified" here.
--
-- A badge's next check is a job that is never done, only put off. Somebody who does not answer changes nothing but when
-- it was last tried; the verdict that stood goes on to stand.

ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check
  CHECK (kind IN ('verify-import', 'deliver-mail', 'check-holding', 'sweep'));

ALTER TABLE holding ADD COLUMN tried_at timestamptz;
ALTER TABLE holding ADD COLUMN failed_tries integer NOT NULL DEFAULT 0;
ALTER TABLE holding ADD COLUMN failing_since timestamptz;
ALTER TABLE holding ADD COLUMN seen_headline text;
ALTER TABLE holding ADD COLUMN changed_at timestamptz;
ALTER TABLE holding ADD CONSTRAINT holding_failing CHECK ((failing_since IS NULL) = (failed_tries = 0));
ALTER TABLE holding ADD CONSTRAINT holding_changed CHECK ((seen_headline IS NULL) = (changed_at IS NULL));

COMMENT ON COLUMN holding.tried_at IS 'When it was last tried to check it again, whatever came of it.';
COMMENT ON COLUMN holding.failing_since IS 'Since when every try failed because somebody did not answer.';
COMMENT ON COLUMN holding.seen_headline IS 'What its owner saw before its verdict changed; NULL where they have seen what is.';
CREATE INDEX holding_changes ON holding (account_id, changed_at DESC) WHERE changed_at IS NOT NULL;

CREATE TABLE past_verdict (
  id         bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  holding_id bigint  NOT NULL REFERENCES holding ON DELETE CASCADE,
  verdict_id bigint  NOT NULL REFERENCES verdict,
  is_change  boolean NOT NULL
);

COMMENT ON TABLE past_verdict IS 'Verdicts that later ones replaced: the last ten, and each whose headline changed then.';
CREATE INDEX past_verdict_holding ON past_verdict (holding_id, id DESC);
CREATE INDEX past_verdict_verdict ON past_verdict (verdict_id);

-- Those that are here already come one after the other over a week.
INSERT INTO job (kind, subject, account_id, run_at)
  SELECT 'check-holding', id, account_id, now() + random() * interval '7 days' FROM holding WHERE assertion_id IS NOT NULL;
