-- People, the addresses they have proved are theirs, and how they get in.
--
-- An identity is what an issuer awards a badge to; it counts only once confirmed_at is set. Secrets that travel (session
-- cookies, mailed links) are stored as SHA-256 only, so that a stolen copy of the database opens nothing.

CREATE TABLE account (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  nickname      text        NOT NULL CHECK (nickname ~ '^[A-Za-z0-9._-]{1,64}$'),
  display_name  text        NOT NULL DEFAULT '' CHECK (length(display_name) <= 64),
  biography     text        NOT NULL DEFAULT '' CHECK (length(biography) <= 1000),
  password_hash text,
  role          text        NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'moderator', 'admin')),
  state         text        NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  is_listed     boolean     NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL
);

COMMENT ON COLUMN account.nickname IS 'The last part of the profile address, as its owner writes it; unique without regard to case.';
COMMENT ON COLUMN account.password_hash IS 'Argon2id in PHC form; NULL where nobody can sign in with a password (invented people).';
COMMENT ON COLUMN account.is_listed IS 'Whether lists, searches and boards show the person. The profile itself stays reachable.';

CREATE UNIQUE INDEX account_nickname ON account (lower(nickname));
CREATE INDEX account_listed ON account (created_at DESC, id DESC) WHERE state = 'active' AND is_listed;

CREATE TABLE identity (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id    text        NOT NULL UNIQUE,
  account_id   bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  email        text        NOT NULL CHECK (length(email) <= 254),
  is_primary   boolean     NOT NULL DEFAULT false,
  confirmed_at timestamptz,
  created_at   timestamptz NOT NULL
);

CREATE UNIQUE INDEX identity_of_account ON identity (account_id, lower(email));
-- One confirmed owner per address; any number may try.
CREATE UNIQUE INDEX identity_confirmed ON identity (lower(email)) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX identity_primary ON identity (account_id) WHERE is_primary;

CREATE TABLE session (
  token_hash   bytea       PRIMARY KEY CHECK (length(token_hash) = 32),
  public_id    text        NOT NULL UNIQUE,
  account_id   bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  form_key     text        NOT NULL,
  browser      text        NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL
);

COMMENT ON COLUMN session.form_key IS 'What every form of this session carries, so that no other site can send one.';
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_ends ON session (ends_at);

CREATE TABLE ticket (
  token_hash    bytea       PRIMARY KEY CHECK (length(token_hash) = 32),
  kind          text        NOT NULL CHECK (kind IN ('sign-up', 'address', 'reset', 'first-admin', 'invitation')),
  account_id    bigint      REFERENCES account ON DELETE CASCADE,
  email         text,
  nickname      text,
  password_hash text,
  created_at    timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  used_at       timestamptz
);

COMMENT ON TABLE ticket IS 'A mailed or printed link that works once: sign up, prove an address, set a new password, become the first admin.';
CREATE INDEX ticket_account ON ticket (account_id);
CREATE INDEX ticket_expires ON ticket (expires_at);

CREATE TABLE attempt (
  bucket       text        NOT NULL,
  window_start timestamptz NOT NULL,
  count        integer     NOT NULL,
  PRIMARY KEY (bucket, window_start)
);

COMMENT ON TABLE attempt IS 'Tries per limit and window, counted here so that the limit holds over all nodes.';
CREATE INDEX attempt_window ON attempt (window_start);
