-- What an address means for the badges that were written to it: it may be shown, it can be given up, and a badge that
-- names an address nobody here has proved yet waits for its proof.
--
-- Such a badge is unclaimed: kept for thirty days for whoever brought it, and seen by nobody else.

ALTER TABLE identity ADD COLUMN is_public boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN identity.is_public IS 'Whether the profile shows the address, once it is proved.';

ALTER TABLE import ADD COLUMN kept_until timestamptz;
UPDATE import SET kept_until = COALESCE(finished_at, created_at) + interval '30 days' WHERE refusal = 'not-yours';
ALTER TABLE import
  ADD CONSTRAINT import_unclaimed CHECK (refusal IS DISTINCT FROM 'not-yours' OR kept_until IS NOT NULL);

COMMENT ON COLUMN import.kept_until IS 'Until when a badge that names somebody else waits for the proof of that address; then it goes with its bytes.';
CREATE INDEX import_kept_until ON import (kept_until) WHERE kept_until IS NOT NULL;

-- Somebody may also come in by a link that is mailed to an address they have proved; and whoever is about to merge two
-- accounts shows by such a ticket that the first one is theirs.
ALTER TABLE ticket DROP CONSTRAINT ticket_kind_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_kind_check
  CHECK (kind IN ('sign-up', 'sign-in', 'address', 'reset', 'first-admin', 'invitation', 'merge'));

-- Signing in by a provider elsewhere. What is kept is the provider's own name for the person; an address is never a key.
CREATE TABLE provider_identity (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id  text        NOT NULL UNIQUE,
  account_id bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  issuer     text        NOT NULL CHECK (length(issuer) <= 2000),
  subject    text        NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  label      text        NOT NULL DEFAULT '' CHECK (length(label) <= 254),
  linked_at  timestamptz NOT NULL,
  used_at    timestamptz NOT NULL,
  UNIQUE (issuer, subject)
);

COMMENT ON TABLE provider_identity IS 'By whom else a person is known, and under which name there (OpenID Connect: iss and sub).';
COMMENT ON COLUMN provider_identity.label IS 'What the provider showed of the person when it was linked, for its owner to recognise it.';
CREATE INDEX provider_identity_account ON provider_identity (account_id);

CREATE TABLE provider_visit (
  browser_hash    bytea       PRIMARY KEY CHECK (length(browser_hash) = 32),
  state_hash      bytea       NOT NULL CHECK (length(state_hash) = 32),
  issuer          text        NOT NULL,
  nonce           text        NOT NULL,
  verifier        text        NOT NULL,
  account_id      bigint      REFERENCES account ON DELETE CASCADE,
  subject         text,
  email           text,
  is_email_proved boolean     NOT NULL DEFAULT false,
  name            text,
  used_at         timestamptz,
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  CHECK (subject IS NULL OR used_at IS NOT NULL)
);

COMMENT ON TABLE provider_visit IS 'Somebody on the way to a provider and back, bound to the browser by the hash of a cookie. It works once.';
COMMENT ON COLUMN provider_visit.account_id IS 'The account that is to be linked; NULL where somebody signs in.';
COMMENT ON COLUMN provider_visit.subject IS 'Who came back, where they still have to choose a nickname.';
CREATE INDEX provider_visit_account ON provider_visit (account_id);
CREATE INDEX provider_visit_expires ON provider_visit (expires_at);

-- Two accounts of one person become one; what led to the other leads on.
CREATE TABLE former_nickname (
  nickname   text        PRIMARY KEY CHECK (nickname = lower(nickname)),
  account_id bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  since      timestamptz NOT NULL
);

COMMENT ON TABLE former_nickname IS 'Nicknames of accounts that were merged into others: nobody else gets them, and their addresses lead on.';
CREATE INDEX former_nickname_account ON former_nickname (account_id);

-- What happened to a badge while its owner was away: said on a page, and in a mail where they want one.
CREATE TABLE notice (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  holding_id bigint      NOT NULL REFERENCES holding ON DELETE CASCADE,
  kind       text        NOT NULL CHECK (kind IN ('arrived', 'expiring', 'revoked')),
  created_at timestamptz NOT NULL,
  read_at    timestamptz,
  told_at    timestamptz,
  UNIQUE (holding_id, kind)
);

COMMENT ON TABLE notice IS 'Each thing is said once of a badge, made in the transaction of its cause.';
COMMENT ON COLUMN notice.told_at IS 'When a mail said so, or would have if its owner wanted one.';
CREATE INDEX notice_account ON notice (account_id, id DESC);
CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL;

ALTER TABLE account
  ADD COLUMN muted_notices text[] NOT NULL DEFAULT '{}' CHECK (muted_notices <@ ARRAY['arrived', 'expiring', 'revoked']),
  ADD COLUMN notice_token text UNIQUE;

COMMENT ON COLUMN account.muted_notices IS 'The kinds of notice that no mail is written of.';
COMMENT ON COLUMN account.notice_token IS 'The last part of the address in those mails by which they are turned off; made with the first mail.';

ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check
  CHECK (kind IN ('verify-import', 'deliver-mail', 'check-holding', 'tell-account', 'sweep'));
