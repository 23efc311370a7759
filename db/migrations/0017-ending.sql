-- Badges that end soon are found by when they end, so that the daily sweep need not look at every badge that is held.

CREATE INDEX award_ending ON award (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX assertion_ending ON assertion (expires_at) WHERE expires_at IS NOT NULL;
