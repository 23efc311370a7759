-- What came along in one export, and who saw it there: whoever showed two badges to the same people has told them already
-- that both are theirs. Neither a file beside the export in the same form nor another export has part in that.

ALTER TABLE import
  ADD COLUMN export text,
  ADD COLUMN shown_there text,
  ADD CONSTRAINT import_exported CHECK ((export IS NULL) = (shown_there IS NULL));

COMMENT ON COLUMN import.export IS 'The export of another Lapel that it came out of, by a name given when that was read.';
COMMENT ON COLUMN import.shown_there IS 'Who saw it there, as holding.visibility.';
