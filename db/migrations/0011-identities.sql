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

-- Somebody may also come in by a link that is mailed to an address they have proved.
ALTER TABLE ticket DROP CONSTRAINT ticket_kind_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_kind_check
  CHECK (kind IN ('sign-up', 'sign-in', 'address', 'reset', 'first-admin', 'invitation'));
