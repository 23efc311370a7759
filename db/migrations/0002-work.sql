-- Work that goes on behind an answer, and the mails it sends.
--
-- A job is taken under a short lease that its node keeps renewing, so a killed node's jobs are taken up by the next one.
-- A job's row goes in the same transaction as its outcome, so the outcome happens exactly once.

CREATE TABLE job (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text        NOT NULL CHECK (kind IN ('verify-import', 'deliver-mail', 'sweep')),
  subject     bigint      NOT NULL,
  run_at      timestamptz NOT NULL,
  attempts    integer     NOT NULL DEFAULT 0,
  last_error  text,
  taken_by    text,
  taken_until timestamptz,
  UNIQUE (kind, subject)
);

COMMENT ON COLUMN job.last_error IS 'What went wrong last time, for the operator; never an address or a token.';
CREATE INDEX job_due ON job (run_at, id);

CREATE TABLE mail (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id  text        NOT NULL UNIQUE,
  account_id bigint      REFERENCES account ON DELETE CASCADE,
  recipient  text        NOT NULL,
  subject    text        NOT NULL,
  body       text        NOT NULL,
  state      text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'kept', 'failed')),
  created_at timestamptz NOT NULL,
  sent_at    timestamptz
);

COMMENT ON COLUMN mail.state IS 'kept: there is no mail server, an admin reads it instead. The body is emptied once it is sent.';
CREATE INDEX mail_account ON mail (account_id);
CREATE INDEX mail_newest ON mail (created_at DESC, id DESC);

CREATE FUNCTION announce_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('job', '');
  RETURN NULL;
END $$;

CREATE TRIGGER job_announced AFTER INSERT OR UPDATE OF run_at ON job
  FOR EACH STATEMENT EXECUTE FUNCTION announce_job();
