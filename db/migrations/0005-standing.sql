-- How many badges a person shows and how often a badge was awarded, kept up to date by increments so that no page ever
-- counts everything.
--
-- What counts for a person is what everyone may see and what was not revoked by this site.

ALTER TABLE account ADD COLUMN badges_shown bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN account.badges_shown IS 'Kept by triggers: holdings that everyone may see, withdrawn awards left out.';
CREATE INDEX account_standing ON account (badges_shown DESC, id) WHERE state = 'active' AND is_listed;

CREATE FUNCTION counts_for_standing(h holding) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN h.visibility = 'everyone'
    AND NOT EXISTS (SELECT FROM award a WHERE a.id = h.award_id AND a.revoked_at IS NOT NULL) THEN 1 ELSE 0 END
$$;

CREATE FUNCTION keep_standing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gained bigint := CASE WHEN TG_OP = 'DELETE' THEN 0 ELSE counts_for_standing(NEW) END;
  lost   bigint := CASE WHEN TG_OP = 'INSERT' THEN 0 ELSE counts_for_standing(OLD) END;
BEGIN
  IF gained <> lost THEN
    UPDATE account SET badges_shown = badges_shown + gained - lost
      WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.account_id ELSE NEW.account_id END;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER holding_counted AFTER INSERT OR DELETE OR UPDATE OF visibility ON holding
  FOR EACH ROW EXECUTE FUNCTION keep_standing();

CREATE FUNCTION keep_award_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands   bigint := CASE WHEN TG_OP <> 'DELETE' AND NEW.revoked_at IS NULL THEN 1 ELSE 0 END;
  stood    bigint := CASE WHEN TG_OP <> 'INSERT' AND OLD.revoked_at IS NULL THEN 1 ELSE 0 END;
BEGIN
  IF stands <> stood THEN
    UPDATE badge_class SET times_awarded = times_awarded + stands - stood
      WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.badge_class_id ELSE NEW.badge_class_id END;
  END IF;
  IF TG_OP = 'UPDATE' AND stands <> stood THEN
    UPDATE account SET badges_shown = badges_shown + stands - stood
      FROM holding WHERE holding.award_id = NEW.id AND holding.visibility = 'everyone' AND account.id = holding.account_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER award_counted AFTER INSERT OR DELETE OR UPDATE OF revoked_at ON award
  FOR EACH ROW EXECUTE FUNCTION keep_award_counts();
