-- Badges that follow one another: a path with its steps, of which a profile shows how many were taken.

CREATE TABLE series (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug       text        NOT NULL UNIQUE,
  name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  created_at timestamptz NOT NULL
);

CREATE TABLE series_step (
  series_id      bigint  NOT NULL REFERENCES series ON DELETE CASCADE,
  place          integer NOT NULL CHECK (place > 0),
  badge_class_id bigint  NOT NULL REFERENCES badge_class ON DELETE CASCADE,
  PRIMARY KEY (series_id, place),
  UNIQUE (series_id, badge_class_id)
);

COMMENT ON TABLE series_step IS 'A badge may be a step of several series.';
CREATE INDEX series_step_badge_class ON series_step (badge_class_id);

CREATE TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON series
  FOR EACH STATEMENT EXECUTE FUNCTION announce_house();
CREATE TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON series_step
  FOR EACH STATEMENT EXECUTE FUNCTION announce_house();
