-- People show their faces, and what is shared of a profile or a badge comes with a drawing of it.
--
-- A drawing is made of what everybody may see at that moment, in a process of its own, and kept so that it need not be made
-- again. It is only ever looked up by the hash of what it shows, after it was decided that whoever asks may see that; it
-- goes with the account, the holding or the picture that it shows.

ALTER TABLE account ADD COLUMN picture_sha256 bytea REFERENCES blob;

COMMENT ON COLUMN account.picture_sha256 IS 'A square PNG made here of the photograph that the person brought; that one is not kept.';
CREATE INDEX account_picture ON account (picture_sha256);

CREATE TABLE drawing (
  key_sha256     bytea       PRIMARY KEY CHECK (length(key_sha256) = 32),
  account_id     bigint      REFERENCES account ON DELETE CASCADE,
  holding_id     bigint      REFERENCES holding ON DELETE CASCADE,
  picture_sha256 bytea       REFERENCES blob ON DELETE CASCADE,
  png            bytea       NOT NULL,
  drawn_at       timestamptz NOT NULL,
  CHECK (num_nonnulls(account_id, holding_id, picture_sha256) = 1)
);

COMMENT ON TABLE drawing IS 'Pictures drawn of what is shared, kept for a while: of a profile, of a badge that somebody holds, or a picture made smaller.';
COMMENT ON COLUMN drawing.key_sha256 IS 'Of everything that the drawing shows: when that changes, so does the key.';
ALTER TABLE drawing ALTER COLUMN png SET STORAGE EXTERNAL;
CREATE INDEX drawing_account ON drawing (account_id);
CREATE INDEX drawing_holding ON drawing (holding_id);
CREATE INDEX drawing_picture ON drawing (picture_sha256);
CREATE INDEX drawing_drawn_at ON drawing (drawn_at);
