-- A badge that is brought back is pinned again, where a place is free.

ALTER TABLE holding ADD COLUMN pin_before smallint CHECK (pin_before BETWEEN 1 AND 6);

COMMENT ON COLUMN holding.pin_before IS 'Where it was pinned before it was removed, for bringing it back.';
