-- How a badge came in: new, or in the place of an older version of itself, or kept from others because showing it would
-- tell that two addresses belong to one person.

ALTER TABLE import ADD COLUMN arrival text CHECK (arrival IN ('new', 'renewed', 'held-back'));
UPDATE import SET arrival = 'new' WHERE state = 'accepted';
ALTER TABLE import ADD CONSTRAINT import_arrived CHECK ((state = 'accepted') = (arrival IS NOT NULL));

COMMENT ON COLUMN import.arrival IS 'How it came in. renewed: a newer version of a badge that its owner held already. held-back: only its owner sees it until they decide.';
