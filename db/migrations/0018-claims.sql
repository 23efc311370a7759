-- What is not its holder's is seen by nobody else, and only what everyone sees is pinned. Both were promised to people, but
-- a form could undo them.

ALTER TABLE holding ADD COLUMN is_claimed boolean NOT NULL DEFAULT true;

UPDATE holding SET is_claimed = false, visibility = 'only-me', pin = NULL,
  visibility_before = CASE WHEN removed_at IS NOT NULL THEN 'only-me' END
WHERE (award_id IS NOT NULL AND identity_id IS NULL)
  OR EXISTS (SELECT FROM verdict WHERE verdict.id = holding.verdict_id AND verdict.headline = 'not-yours');
UPDATE holding SET pin = NULL WHERE pin IS NOT NULL AND visibility <> 'everyone';

ALTER TABLE holding
  ADD CONSTRAINT holding_claimed CHECK (is_claimed OR (visibility = 'only-me' AND COALESCE(visibility_before, 'only-me') = 'only-me')),
  ADD CONSTRAINT holding_pinned CHECK (pin IS NULL OR visibility = 'everyone');

COMMENT ON COLUMN holding.is_claimed IS 'False where the address it was written to was given up, or it was found to name somebody else: until that changes nobody but its holder sees it.';

-- Issuers hash an address as it was written to them; where capitals stand only its owner knows.
ALTER TABLE identity ADD COLUMN spellings text[] NOT NULL DEFAULT '{}' CHECK (cardinality(spellings) <= 10);
COMMENT ON COLUMN identity.spellings IS 'The address with capitals elsewhere, as its owner says that badges were written to it.';
