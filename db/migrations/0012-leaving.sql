-- Leaving, with everything, and coming from elsewhere with it.
--
-- Whoever deactivates their account is seen by nobody from that moment on. Whoever deletes it has seven days to think
-- better of it; then everything goes but what this site awarded, which stays checkable by its hash alone: the address
-- makes way for what the documents carry of it. A nickname is not handed out again for a year, so that nobody steps into
-- somebody's old address; only its hash is kept for that.

ALTER TABLE account
  DROP CONSTRAINT account_state_check,
  ADD CONSTRAINT account_state_check CHECK (state IN ('active', 'disabled', 'deactivated')),
  ADD COLUMN deactivated_at timestamptz,
  ADD COLUMN delete_at timestamptz,
  ADD CONSTRAINT account_deactivated CHECK (CASE state
    WHEN 'active' THEN deactivated_at IS NULL WHEN 'deactivated' THEN deactivated_at IS NOT NULL ELSE true END),
  ADD CONSTRAINT account_deleted CHECK (delete_at IS NULL OR deactivated_at IS NOT NULL);

COMMENT ON COLUMN account.state IS 'disabled: by an admin. deactivated: by its owner, who can come back.';
COMMENT ON COLUMN account.deactivated_at IS 'When its owner deactivated it; kept while an admin has it disabled.';
COMMENT ON COLUMN account.delete_at IS 'When everything of it goes, unless its owner comes back before.';
CREATE INDEX account_delete_at ON account (delete_at) WHERE delete_at IS NOT NULL;

CREATE TABLE past_nickname (
  nickname_hash bytea       PRIMARY KEY CHECK (length(nickname_hash) = 32),
  free_at       timestamptz NOT NULL
);

COMMENT ON TABLE past_nickname IS 'Nicknames of deleted accounts, as the SHA-256 of their small letters, until they may be chosen again.';
CREATE INDEX past_nickname_free ON past_nickname (free_at);

ALTER TABLE award
  ALTER COLUMN recipient DROP NOT NULL,
  ADD COLUMN recipient_hash text,
  ADD CONSTRAINT award_recipient_known CHECK ((recipient IS NULL) <> (recipient_hash IS NULL));

COMMENT ON COLUMN award.recipient IS 'The address it was awarded to; the documents carry only its salted hash. NULL once its owner is gone.';
COMMENT ON COLUMN award.recipient_hash IS 'The salted hash itself, where the address is forgotten.';

CREATE TABLE import_restoration (
  import_id bigint PRIMARY KEY REFERENCES import ON DELETE CASCADE,
  wishes    text   NOT NULL
);

COMMENT ON TABLE import_restoration IS 'What its owner had made of a badge on another Lapel: done again once it is taken in, and forgotten then.';
