-- Personal tokens: what a person gives a program, so that it may do some of what they may, for a time.
--
-- As with sessions, only the SHA-256 of the secret is kept: a stolen copy of the database opens nothing.

CREATE TABLE personal_token (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id    text        NOT NULL UNIQUE,
  account_id   bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  token_hash   bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['profile:read', 'profile:write',
    'backpack:read', 'backpack:write', 'collections:read', 'collections:write', 'import']),
  created_at   timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  last_used_at timestamptz,
  CHECK (ends_at > created_at AND ends_at <= created_at + interval '366 days')
);

COMMENT ON TABLE personal_token IS 'What lets a program in for an account. A row that is gone lets nobody in.';
COMMENT ON COLUMN personal_token.name IS 'What its owner calls it, to know it again.';
COMMENT ON COLUMN personal_token.scopes IS 'What the program may do.';
COMMENT ON COLUMN personal_token.last_used_at IS 'The beginning of the day, in UTC, on which it was used last: more is nobody''s business.';
CREATE INDEX personal_token_account ON personal_token (account_id);
CREATE INDEX personal_token_ends ON personal_token (ends_at);
