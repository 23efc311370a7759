-- Who gained most is counted from an index alone. What no longer stands counts for nobody, and for a badge from elsewhere
-- its verdict says that.

DROP INDEX holding_gains;
CREATE INDEX holding_gains ON holding (ordered_at) INCLUDE (account_id, award_id, verdict_id)
  WHERE visibility = 'everyone';
