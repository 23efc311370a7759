-- Room for a community of tens of thousands of people: what is written in bulk is counted in bulk.
--
-- The counters were kept row by row. A statement that writes ten thousand awards now changes each badge's counter once,
-- and each person's once, with the same numbers as before.

DROP TRIGGER holding_counted ON holding;
DROP TRIGGER award_counted ON award;
DROP FUNCTION keep_standing();
DROP FUNCTION counts_for_standing(holding);
DROP FUNCTION keep_award_counts();

CREATE FUNCTION keep_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE account SET badges_shown = badges_shown + step.by
      FROM (SELECT became.account_id, count(*) AS by FROM became LEFT JOIN award ON award.id = became.award_id
        WHERE became.visibility = 'everyone' AND award.revoked_at IS NULL GROUP BY became.account_id) AS step
      WHERE id = step.account_id;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE account SET badges_shown = badges_shown - step.by
      FROM (SELECT was.account_id, count(*) AS by FROM was LEFT JOIN award ON award.id = was.award_id
        WHERE was.visibility = 'everyone' AND award.revoked_at IS NULL GROUP BY was.account_id) AS step
      WHERE id = step.account_id;
  ELSE
    UPDATE account SET badges_shown = badges_shown + step.by
      FROM (SELECT became.account_id, sum(CASE WHEN became.visibility = 'everyone' THEN 1 ELSE -1 END) AS by
        FROM was JOIN became USING (id) LEFT JOIN award ON award.id = became.award_id
        WHERE (was.visibility = 'everyone') <> (became.visibility = 'everyone') AND award.revoked_at IS NULL
        GROUP BY became.account_id) AS step
      WHERE id = step.account_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER holding_added AFTER INSERT ON holding REFERENCING NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION keep_standing();
CREATE TRIGGER holding_changed AFTER UPDATE ON holding REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION keep_standing();
CREATE TRIGGER holding_gone AFTER DELETE ON holding REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION keep_standing();

CREATE FUNCTION keep_award_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE badge_class SET times_awarded = times_awarded + step.by
      FROM (SELECT badge_class_id, count(*) AS by FROM became WHERE revoked_at IS NULL GROUP BY badge_class_id) AS step
      WHERE id = step.badge_class_id;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE badge_class SET times_awarded = times_awarded - step.by
      FROM (SELECT badge_class_id, count(*) AS by FROM was WHERE revoked_at IS NULL GROUP BY badge_class_id) AS step
      WHERE id = step.badge_class_id;
  ELSE
    UPDATE badge_class SET times_awarded = times_awarded + step.by
      FROM (SELECT became.badge_class_id, sum(CASE WHEN became.revoked_at IS NULL THEN 1 ELSE -1 END) AS by
        FROM was JOIN became USING (id) WHERE (was.revoked_at IS NULL) <> (became.revoked_at IS NULL)
        GROUP BY became.badge_class_id) AS step
      WHERE id = step.badge_class_id;
    UPDATE account SET badges_shown = badges_shown + step.by
      FROM (SELECT holding.account_id, sum(CASE WHEN became.revoked_at IS NULL THEN 1 ELSE -1 END) AS by
        FROM was JOIN became USING (id) JOIN holding ON holding.award_id = became.id AND holding.visibility = 'everyone'
        WHERE (was.revoked_at IS NULL) <> (became.revoked_at IS NULL)
        GROUP BY holding.account_id) AS step
      WHERE id = step.account_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER award_added AFTER INSERT ON award REFERENCING NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION keep_award_counts();
CREATE TRIGGER award_changed AFTER UPDATE ON award REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION keep_award_counts();
CREATE TRIGGER award_gone AFTER DELETE ON award REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION keep_award_counts();

-- How many people have how many badges, so that a place costs a walk over a few hundred numbers instead of over everybody.
-- Changes are added as further rows, which nobody has to wait for, and folded together once a day.

CREATE TABLE standing (
  id        bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  is_ranked boolean NOT NULL,
  badges    bigint  NOT NULL,
  people    bigint  NOT NULL
);

COMMENT ON TABLE standing IS 'Kept by a trigger: of the people whom lists show, how many more or fewer show this many badges. The sum over all rows of one number is the number of people.';
COMMENT ON COLUMN standing.is_ranked IS 'Whether it is about those whom boards rank, or about the others.';
CREATE INDEX standing_badges ON standing (is_ranked, badges) INCLUDE (people);

INSERT INTO standing (is_ranked, badges, people)
  SELECT is_ranked, badges_shown, count(*) FROM account WHERE state = 'active' AND is_listed
  GROUP BY is_ranked, badges_shown;

CREATE FUNCTION keep_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO standing (is_ranked, badges, people)
      SELECT is_ranked, badges_shown, count(*) FROM became WHERE state = 'active' AND is_listed
      GROUP BY is_ranked, badges_shown;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO standing (is_ranked, badges, people)
      SELECT is_ranked, badges_shown, -count(*) FROM was WHERE state = 'active' AND is_listed
      GROUP BY is_ranked, badges_shown;
  ELSE
    INSERT INTO standing (is_ranked, badges, people)
      SELECT is_ranked, badges_shown, sum(people) FROM (
        SELECT is_ranked, badges_shown, -1 AS people FROM was WHERE state = 'active' AND is_listed
        UNION ALL SELECT is_ranked, badges_shown, 1 FROM became WHERE state = 'active' AND is_listed) AS step
      GROUP BY is_ranked, badges_shown HAVING sum(people) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER account_added AFTER INSERT ON account REFERENCING NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION keep_places();
CREATE TRIGGER account_changed AFTER UPDATE ON account REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION keep_places();
CREATE TRIGGER account_gone AFTER DELETE ON account REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION keep_places();

-- What a page counts or searches is answered from an index alone.

-- A badge's awards in order, and whether each stands.
DROP INDEX award_badge_class;
CREATE INDEX award_badge_class ON award (badge_class_id, issued_at DESC, id DESC) INCLUDE (revoked_at);
-- Who gained what since a day.
CREATE INDEX holding_gains ON holding (ordered_at) INCLUDE (account_id, award_id) WHERE visibility = 'everyone';
CREATE INDEX award_withdrawn ON award (id) WHERE revoked_at IS NOT NULL;
-- People by their badges; among equals the newest first, so that a page can go on from one of them.
DROP INDEX account_standing;
CREATE INDEX account_standing ON account (badges_shown DESC, id DESC) WHERE state = 'active' AND is_listed;
-- Everybody, for admins.
CREATE INDEX account_newest ON account (created_at DESC, id DESC);
-- Whose name contains some words: pieces of three letters find the few who can, and only those are looked at.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX account_words ON account USING gin (lower(display_name || E'\n' || nickname) gin_trgm_ops);
-- Sites elsewhere whose badges people brought.
CREATE INDEX assertion_issuer_host ON assertion (issuer_host);

-- What changed is announced, so that pages can be kept until then. A statement names what it touched: 'account:12',
-- 'badge:sailor', 'people' (who is there and what they are called), 'standing' (how many badges somebody has),
-- 'community' (any of it); above a thousand names only 'everything'.

CREATE FUNCTION announce_pages(names text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(names) > 1000 OR 'everything' = ANY (names) THEN
    PERFORM pg_notify('page', 'everything');
  ELSIF cardinality(names) > 0 THEN
    PERFORM pg_notify('page', name) FROM unnest(names) AS name;
    PERFORM pg_notify('page', 'community');
  END IF;
END $$;

CREATE FUNCTION announce_holdings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT 'account:' || account_id FROM touched
    UNION SELECT 'badge:' || badge_class.slug FROM touched JOIN award ON award.id = touched.award_id
      JOIN badge_class ON badge_class.id = award.badge_class_id));
  RETURN NULL;
END $$;

CREATE FUNCTION announce_awards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT 'badge:' || badge_class.slug FROM touched JOIN badge_class ON badge_class.id = touched.badge_class_id
    UNION SELECT 'account:' || holding.account_id FROM touched JOIN holding ON holding.award_id = touched.id));
  RETURN NULL;
END $$;

CREATE FUNCTION announce_assertions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT 'account:' || holding.account_id FROM touched JOIN holding ON holding.assertion_id = touched.id
    UNION SELECT 'people'));
  RETURN NULL;
END $$;

CREATE FUNCTION announce_verdicts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT DISTINCT 'account:' || holding.account_id FROM touched JOIN holding ON holding.verdict_id = touched.id));
  RETURN NULL;
END $$;

-- Addresses, links and collections hang on an account.
CREATE FUNCTION announce_belongings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_pages(ARRAY(SELECT DISTINCT 'account:' || account_id FROM touched));
  RETURN NULL;
END $$;

CREATE FUNCTION announce_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT DISTINCT 'account:' || collection.account_id
    FROM touched JOIN collection ON collection.id = touched.collection_id));
  RETURN NULL;
END $$;

-- A change of the counters alone is told from one of the person.
CREATE FUNCTION announce_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM announce_pages(ARRAY(
      SELECT 'account:' || id FROM became
      UNION SELECT 'standing' FROM was JOIN became USING (id)
        WHERE (was.badges_shown, was.state, was.is_listed, was.is_ranked)
          <> (became.badges_shown, became.state, became.is_listed, became.is_ranked)
      UNION SELECT 'people' FROM was JOIN became USING (id)
        WHERE to_jsonb(was) - 'badges_shown' <> to_jsonb(became) - 'badges_shown'));
  ELSE
    PERFORM announce_pages(ARRAY(SELECT 'account:' || id FROM touched UNION SELECT unnest(ARRAY['standing', 'people'])));
  END IF;
  RETURN NULL;
END $$;

-- Badges and issuers change seldom and are shown everywhere; how often one was awarded is announced with its awards.
CREATE FUNCTION announce_house() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_pages(ARRAY['everything']);
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
      ('holding', 'announce_holdings'), ('award', 'announce_awards'), ('assertion', 'announce_assertions'),
      ('verdict', 'announce_verdicts'), ('identity', 'announce_belongings'), ('account_link', 'announce_belongings'),
      ('collection', 'announce_belongings'), ('collection_entry', 'announce_entries')) AS list (name, action)
  LOOP
    EXECUTE format('CREATE TRIGGER announced_added AFTER INSERT ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', watched.name, watched.action);
    EXECUTE format('CREATE TRIGGER announced_before AFTER UPDATE ON %I REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', watched.name, watched.action);
    EXECUTE format('CREATE TRIGGER announced_after AFTER UPDATE ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', watched.name, watched.action);
    EXECUTE format('CREATE TRIGGER announced_gone AFTER DELETE ON %I REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', watched.name, watched.action);
  END LOOP;
END $$;

CREATE TRIGGER announced_added AFTER INSERT ON account REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION announce_people();
CREATE TRIGGER announced_changed AFTER UPDATE ON account REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION announce_people();
CREATE TRIGGER announced_gone AFTER DELETE ON account REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION announce_people();

CREATE TRIGGER announced_made AFTER INSERT OR DELETE ON badge_class
  FOR EACH STATEMENT EXECUTE FUNCTION announce_house();
CREATE TRIGGER announced_changed AFTER UPDATE OF slug, issuer_id, name, description, criteria, tags, picture_sha256,
  picture_kind, caption, created_at ON badge_class FOR EACH STATEMENT EXECUTE FUNCTION announce_house();
CREATE TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON issuer
  FOR EACH STATEMENT EXECUTE FUNCTION announce_house();
