-- A badge that is handed in again in a newer version takes the place of the one that is held.

ALTER TABLE import ADD COLUMN is_renewal boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN import.is_renewal IS 'Whether it was a newer version of a badge that its owner held already.';
