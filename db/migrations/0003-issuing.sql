-- What this site itself awards: who issues, what can be awarded, to whom it was.
--
-- An award row holds the facts alone; its documents, signature and baked picture are derived when asked for.

CREATE TABLE blob (
  sha256     bytea   PRIMARY KEY CHECK (length(sha256) = 32),
  media_type text    NOT NULL,
  is_picture boolean NOT NULL DEFAULT false,
  bytes      bytea   NOT NULL
);

COMMENT ON TABLE blob IS 'Bytes by their hash, stored once, alive as long as something refers to them.';
COMMENT ON COLUMN blob.is_picture IS 'Whether the bytes were made here to be shown. Anything else is only ever a download.';
ALTER TABLE blob ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE issuer (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug        text        NOT NULL UNIQUE,
  name        text        NOT NULL,
  address     text        NOT NULL,
  email       text        NOT NULL,
  description text,
  signing_key text        NOT NULL,
  public_key  text        NOT NULL,
  created_at  timestamptz NOT NULL
);

COMMENT ON COLUMN issuer.signing_key IS 'The private key in PEM form; public_key is its other half, as it is published.';

CREATE TABLE badge_class (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug           text        NOT NULL UNIQUE,
  issuer_id      bigint      NOT NULL REFERENCES issuer,
  name           text        NOT NULL,
  description    text        NOT NULL,
  criteria       text        NOT NULL,
  tags           text[]      NOT NULL DEFAULT '{}',
  picture_sha256 bytea       NOT NULL REFERENCES blob,
  picture_kind   text        NOT NULL CHECK (picture_kind IN ('png', 'svg')),
  caption        text,
  times_awarded  bigint      NOT NULL DEFAULT 0,
  created_at     timestamptz NOT NULL
);

COMMENT ON COLUMN badge_class.times_awarded IS 'Kept by a trigger: awards that stand.';
CREATE INDEX badge_class_issuer ON badge_class (issuer_id);
CREATE INDEX badge_class_picture ON badge_class (picture_sha256);
CREATE INDEX badge_class_newest ON badge_class (created_at DESC, id DESC);
CREATE INDEX badge_class_tags ON badge_class USING gin (tags);

CREATE TABLE award (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id         text        NOT NULL UNIQUE,
  badge_class_id    bigint      NOT NULL REFERENCES badge_class,
  recipient         text        NOT NULL,
  salt              text        NOT NULL,
  proof             text        NOT NULL CHECK (proof IN ('hosted', 'signed')),
  issued_at         timestamptz NOT NULL,
  expires_at        timestamptz,
  narrative         text,
  evidence          text        NOT NULL DEFAULT '[]',
  revoked_at        timestamptz,
  revocation_reason text,
  CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL))
);

COMMENT ON COLUMN award.evidence IS 'A JSON list of {page, narrative}.';
COMMENT ON COLUMN award.recipient IS 'The address it was awarded to; the documents carry only its salted hash.';
CREATE INDEX award_badge_class ON award (badge_class_id, issued_at DESC, id DESC);
CREATE INDEX award_recipient ON award (lower(recipient));
CREATE INDEX award_revoked ON award (badge_class_id) WHERE revoked_at IS NOT NULL;
