-- What people make of their badges: notes, what is shown of each, collections, and a profile with more than a name.
--
-- A badge that its owner removed stays for thirty days, seen by nobody else, so that it can be brought back: its
-- visibility is 'only-me' all that time, so every list that shows badges to others leaves it out without knowing of it.
-- An award of this site that was removed stays removed: otherwise it would come back with the next proof of the address.

ALTER TABLE holding
  ADD COLUMN identity_id bigint REFERENCES identity ON DELETE SET NULL,
  ADD COLUMN note text NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
  ADD COLUMN shows_evidence boolean NOT NULL DEFAULT true,
  ADD COLUMN removed_at timestamptz,
  ADD COLUMN visibility_before text CHECK (visibility_before IN ('everyone', 'members', 'link', 'only-me')),
  ADD CONSTRAINT holding_removed CHECK ((removed_at IS NULL) = (visibility_before IS NULL)),
  ADD CONSTRAINT holding_removed_unseen CHECK (removed_at IS NULL OR (visibility = 'only-me' AND pin IS NULL));

COMMENT ON COLUMN holding.identity_id IS 'The proved address it was awarded to; NULL where it named no e-mail address, or that address was given up since.';
COMMENT ON COLUMN holding.note IS 'What its owner says of it, in Markdown.';
COMMENT ON COLUMN holding.removed_at IS 'When its owner removed it; after thirty days it is gone.';
COMMENT ON COLUMN holding.visibility_before IS 'Who saw it before it was removed, for bringing it back.';
CREATE INDEX holding_identity ON holding (identity_id);
CREATE INDEX holding_removed_at ON holding (removed_at) WHERE removed_at IS NOT NULL;

UPDATE holding SET identity_id = identity.id FROM award, identity
  WHERE award.id = holding.award_id AND identity.account_id = holding.account_id
    AND identity.confirmed_at IS NOT NULL AND lower(identity.email) = lower(award.recipient);

CREATE TABLE collection (
  id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id        text        NOT NULL UNIQUE,
  account_id       bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
  slug             text        NOT NULL,
  title            text        NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  summary          text        NOT NULL DEFAULT '' CHECK (length(summary) <= 4000),
  cover_holding_id bigint      REFERENCES holding ON DELETE SET NULL,
  layout           text        NOT NULL DEFAULT 'wall' CHECK (layout IN ('wall', 'list')),
  arrangement      text        NOT NULL DEFAULT 'by-hand' CHECK (arrangement IN ('by-hand', 'newest', 'oldest', 'name', 'issuer')),
  visibility       text        NOT NULL DEFAULT 'only-me' CHECK (visibility IN ('everyone', 'members', 'link', 'only-me')),
  link_token       text        NOT NULL UNIQUE,
  is_automatic     boolean     NOT NULL DEFAULT false,
  filter_issuer    text,
  filter_year      integer,
  filter_tag       text,
  filter_words     text,
  created_at       timestamptz NOT NULL,
  changed_at       timestamptz NOT NULL,
  UNIQUE (account_id, slug)
);

COMMENT ON TABLE collection IS 'A named, ordered selection of an account''s holdings with its own visibility. It never shows a holding to somebody who may not see that holding.';
COMMENT ON COLUMN collection.summary IS 'What its owner says of it, in Markdown.';
COMMENT ON COLUMN collection.link_token IS 'The last part of its unlisted address; replaced at once when its owner wants.';
COMMENT ON COLUMN collection.is_automatic IS 'Whether it holds what the filter finds, instead of what was put in by hand.';
CREATE INDEX collection_cover ON collection (cover_holding_id);

CREATE TABLE collection_entry (
  collection_id bigint  NOT NULL REFERENCES collection ON DELETE CASCADE,
  holding_id    bigint  NOT NULL REFERENCES holding ON DELETE CASCADE,
  place         integer NOT NULL,
  note          text    NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
  PRIMARY KEY (collection_id, holding_id)
);

COMMENT ON TABLE collection_entry IS 'A holding in a collection: put in by hand, or, in an automatic one, only to keep a note.';
CREATE INDEX collection_entry_holding ON collection_entry (holding_id);

ALTER TABLE account
  ADD COLUMN pronouns text NOT NULL DEFAULT '' CHECK (length(pronouns) <= 40),
  ADD COLUMN is_indexed boolean NOT NULL DEFAULT true,
  ADD COLUMN is_ranked boolean NOT NULL DEFAULT true;

COMMENT ON COLUMN account.is_indexed IS 'Whether search engines may list the profile and what hangs on it.';
COMMENT ON COLUMN account.is_ranked IS 'Whether boards rank the person. Whoever is not listed is not ranked either.';

CREATE TABLE account_link (
  account_id bigint   NOT NULL REFERENCES account ON DELETE CASCADE,
  place      smallint NOT NULL CHECK (place BETWEEN 1 AND 6),
  address    text     NOT NULL CHECK (length(address) <= 500),
  PRIMARY KEY (account_id, place)
);

COMMENT ON TABLE account_link IS 'Where else a person is, shown on the profile with rel=me.';

CREATE VIEW collection_content AS
  SELECT entry.collection_id, entry.holding_id, entry.place, entry.note
  FROM collection_entry AS entry
  JOIN collection ON collection.id = entry.collection_id AND NOT collection.is_automatic
  JOIN holding ON holding.id = entry.holding_id AND holding.removed_at IS NULL
  UNION ALL
  SELECT collection.id, holding.id, 0, COALESCE(entry.note, '')
  FROM collection
  JOIN holding ON holding.account_id = collection.account_id AND holding.removed_at IS NULL
  LEFT JOIN award ON award.id = holding.award_id
  LEFT JOIN badge_class ON badge_class.id = award.badge_class_id
  LEFT JOIN issuer ON issuer.id = badge_class.issuer_id
  LEFT JOIN assertion ON assertion.id = holding.assertion_id
  LEFT JOIN collection_entry AS entry ON entry.collection_id = collection.id AND entry.holding_id = holding.id
  WHERE collection.is_automatic
    AND (collection.filter_issuer IS NULL OR COALESCE(issuer.name, assertion.issuer_name) = collection.filter_issuer)
    AND (collection.filter_year IS NULL
      OR date_part('year', holding.ordered_at AT TIME ZONE 'UTC') = collection.filter_year)
    AND (collection.filter_tag IS NULL
      OR COALESCE(badge_class.tags, assertion.tags) @> ARRAY[collection.filter_tag])
    AND (collection.filter_words IS NULL
      OR strpos(lower(COALESCE(badge_class.name, assertion.name)), lower(collection.filter_words)) > 0);

COMMENT ON VIEW collection_content IS 'The holdings in each collection, put in by hand or found by its filter; who may see each is asked of the holding.';
