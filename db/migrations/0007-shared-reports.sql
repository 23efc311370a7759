-- Reports on badges that somebody had checked without an account and asked to be kept.
--
-- What was handed in is not kept: only what the report says, with the addresses of people masked before it is written.

CREATE TABLE shared_report (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token        text        NOT NULL UNIQUE,
  removal_hash bytea       NOT NULL UNIQUE,
  name         text,
  issuer_name  text,
  issuer_host  text,
  version      text,
  checks       text        NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  CHECK ((name IS NULL) = (version IS NULL) AND (name IS NULL) = (issuer_name IS NULL))
);

COMMENT ON COLUMN shared_report.token IS 'The last part of its address: whoever has it may read the report.';
COMMENT ON COLUMN shared_report.removal_hash IS 'The hash of the secret by which whoever made the report can remove it.';
COMMENT ON COLUMN shared_report.name IS 'What the badge calls itself; NULL where nothing could be read.';
CREATE INDEX shared_report_expires ON shared_report (expires_at);
