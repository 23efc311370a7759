-- What people bring, what became of it, and what they hold.
--
-- Awards of this site and badges from elsewhere meet in one table of holdings.

CREATE TABLE verdict (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  headline       text        NOT NULL,
  deciding_check text,
  checks         text        NOT NULL,
  checked_at     timestamptz NOT NULL
);

COMMENT ON COLUMN verdict.checks IS 'Every check with its state, finding and how it is known, as JSON; the headline follows from it.';

CREATE TABLE document (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  verdict_id    bigint      NOT NULL REFERENCES verdict ON DELETE CASCADE,
  address       text        NOT NULL,
  final_address text        NOT NULL,
  status        integer     NOT NULL,
  media_type    text,
  sha256        bytea       NOT NULL REFERENCES blob,
  fetched_at    timestamptz NOT NULL
);

COMMENT ON TABLE document IS 'Every answer that was fetched for a verdict, so that the badge survives its issuer and the verdict can be replayed.';
CREATE INDEX document_verdict ON document (verdict_id);
CREATE INDEX document_sha256 ON document (sha256);

CREATE TABLE assertion (
  id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  identifier       text        NOT NULL,
  version          text        NOT NULL,
  name             text        NOT NULL,
  issuer_name      text        NOT NULL,
  issuer_host      text,
  tags             text[]      NOT NULL DEFAULT '{}',
  issued_at        timestamptz,
  expires_at       timestamptz,
  facts            text        NOT NULL,
  file_sha256      bytea       NOT NULL REFERENCES blob,
  picture_sha256   bytea       REFERENCES blob,
  picture_kind     text        CHECK (picture_kind IN ('png', 'svg')),
  CHECK ((picture_sha256 IS NULL) = (picture_kind IS NULL))
);

COMMENT ON TABLE assertion IS 'A badge from elsewhere, as it was when it was last verified.';
COMMENT ON COLUMN assertion.identifier IS 'The id the issuer gave it; where it has none, urn:sha256: and the hash of the statement.';
CREATE INDEX assertion_identifier ON assertion (identifier);
CREATE INDEX assertion_file ON assertion (file_sha256);
CREATE INDEX assertion_picture ON assertion (picture_sha256);

CREATE TABLE holding (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id    text        NOT NULL UNIQUE,
  account_id   bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  award_id     bigint      REFERENCES award,
  assertion_id bigint      REFERENCES assertion,
  identifier   text        NOT NULL,
  verdict_id   bigint      REFERENCES verdict,
  visibility   text        NOT NULL DEFAULT 'everyone' CHECK (visibility IN ('everyone', 'members', 'link', 'only-me')),
  pin          smallint    CHECK (pin BETWEEN 1 AND 6),
  ordered_at   timestamptz NOT NULL,
  held_at      timestamptz NOT NULL,
  CHECK ((award_id IS NULL) <> (assertion_id IS NULL)),
  CHECK ((assertion_id IS NULL) OR (verdict_id IS NOT NULL)),
  UNIQUE (account_id, identifier),
  UNIQUE (account_id, pin)
);

COMMENT ON COLUMN holding.identifier IS 'The assertion''s id, so that the same badge is held once.';
COMMENT ON COLUMN holding.verdict_id IS 'The latest verdict on a badge from elsewhere; an award of this site is judged when it is looked at.';
COMMENT ON COLUMN holding.ordered_at IS 'When it was awarded, or where that is unknown, taken in: the order of every list.';
CREATE UNIQUE INDEX holding_award ON holding (award_id) WHERE award_id IS NOT NULL;
CREATE INDEX holding_assertion ON holding (assertion_id);
CREATE INDEX holding_verdict ON holding (verdict_id);
CREATE INDEX holding_profile ON holding (account_id, ordered_at DESC, id DESC);
CREATE INDEX holding_newest ON holding (ordered_at DESC, id DESC) WHERE visibility = 'everyone';

CREATE TABLE import (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id      text        NOT NULL UNIQUE,
  account_id     bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  batch          text        NOT NULL,
  source         text        NOT NULL CHECK (source IN ('file', 'address', 'text')),
  label          text        NOT NULL,
  sha256         bytea       NOT NULL REFERENCES blob,
  state          text        NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'waiting', 'accepted', 'refused')),
  refusal        text,
  arguments      text,
  holding_id     bigint      REFERENCES holding ON DELETE SET NULL,
  verdict_id     bigint      REFERENCES verdict,
  next_try_at    timestamptz,
  created_at     timestamptz NOT NULL,
  finished_at    timestamptz
);

COMMENT ON TABLE import IS 'Bytes a person handed in, and what became of them. Written before anything is acknowledged.';
COMMENT ON COLUMN import.state IS 'waiting: somebody could not be reached, it is tried again at next_try_at.';
COMMENT ON COLUMN import.refusal IS 'Why it was not taken, as a code of the Backpack; arguments is a JSON object for its sentence.';
CREATE INDEX import_account ON import (account_id, id DESC);
CREATE INDEX import_batch ON import (batch);
CREATE INDEX import_sha256 ON import (sha256);
CREATE INDEX import_holding ON import (holding_id);
CREATE INDEX import_verdict ON import (verdict_id);
