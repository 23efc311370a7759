-- The schema that the migrations come to, for reading. Nothing runs this file.
-- Made by db/dump-schema.sh from a database that `lapel migrate` has made.

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE FUNCTION public.announce_assertions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT 'account:' || holding.account_id FROM touched JOIN holding ON holding.assertion_id = touched.id
    UNION SELECT 'people'));
  RETURN NULL;
END $$;

CREATE FUNCTION public.announce_awards() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT 'badge:' || badge_class.slug FROM touched JOIN badge_class ON badge_class.id = touched.badge_class_id
    UNION SELECT 'account:' || holding.account_id FROM touched JOIN holding ON holding.award_id = touched.id));
  RETURN NULL;
END $$;

CREATE FUNCTION public.announce_belongings() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM announce_pages(ARRAY(SELECT DISTINCT 'account:' || account_id FROM touched));
  RETURN NULL;
END $$;

CREATE FUNCTION public.announce_entries() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT DISTINCT 'account:' || collection.account_id
    FROM touched JOIN collection ON collection.id = touched.collection_id));
  RETURN NULL;
END $$;

CREATE FUNCTION public.announce_holdings() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT 'account:' || account_id FROM touched
    UNION SELECT 'badge:' || badge_class.slug FROM touched JOIN award ON award.id = touched.award_id
      JOIN badge_class ON badge_class.id = award.badge_class_id));
  RETURN NULL;
END $$;

CREATE FUNCTION public.announce_house() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM announce_pages(ARRAY['everything']);
  RETURN NULL;
END $$;

CREATE FUNCTION public.announce_job() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_notify('job', '');
  RETURN NULL;
END $$;

CREATE FUNCTION public.announce_pages(names text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF cardinality(names) > 1000 OR 'everything' = ANY (names) THEN
    PERFORM pg_notify('page', 'everything');
  ELSIF cardinality(names) > 0 THEN
    PERFORM pg_notify('page', name) FROM unnest(names) AS name;
    PERFORM pg_notify('page', 'community');
  END IF;
END $$;

CREATE FUNCTION public.announce_people() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.announce_verdicts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM announce_pages(ARRAY(
    SELECT DISTINCT 'account:' || holding.account_id FROM touched JOIN holding ON holding.verdict_id = touched.id));
  RETURN NULL;
END $$;

CREATE FUNCTION public.forget_libravatar() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE account SET libravatar_sha256 = NULL WHERE id = OLD.account_id AND libravatar_sha256 IS NOT NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION public.has_fallen(headline text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT COALESCE(headline IN ('revoked', 'suspended', 'not-verified', 'not-yours'), false)
$$;

COMMENT ON FUNCTION public.has_fallen(headline text) IS 'Whether a verdict with this headline says that a badge from elsewhere no longer stands; there is none for an award of this site.';

CREATE FUNCTION public.keep_award_counts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.keep_places() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.keep_standing() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE account SET badges_shown = badges_shown + step.by
      FROM (SELECT became.account_id, count(*) AS by FROM became
          LEFT JOIN award ON award.id = became.award_id LEFT JOIN verdict ON verdict.id = became.verdict_id
        WHERE became.visibility = 'everyone' AND award.revoked_at IS NULL AND NOT has_fallen(verdict.headline)
        GROUP BY became.account_id) AS step
      WHERE id = step.account_id;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE account SET badges_shown = badges_shown - step.by
      FROM (SELECT was.account_id, count(*) AS by FROM was
          LEFT JOIN award ON award.id = was.award_id LEFT JOIN verdict ON verdict.id = was.verdict_id
        WHERE was.visibility = 'everyone' AND award.revoked_at IS NULL AND NOT has_fallen(verdict.headline)
        GROUP BY was.account_id) AS step
      WHERE id = step.account_id;
  ELSE
    UPDATE account SET badges_shown = badges_shown + step.by
      FROM (SELECT became.account_id,
          sum((became.visibility = 'everyone' AND NOT has_fallen(later.headline))::integer
            - (was.visibility = 'everyone' AND NOT has_fallen(earlier.headline))::integer) AS by
        FROM was JOIN became USING (id) LEFT JOIN award ON award.id = became.award_id
          LEFT JOIN verdict AS earlier ON earlier.id = was.verdict_id
          LEFT JOIN verdict AS later ON later.id = became.verdict_id
        WHERE (was.visibility, was.verdict_id) IS DISTINCT FROM (became.visibility, became.verdict_id)
          AND award.revoked_at IS NULL
        GROUP BY became.account_id) AS step
      WHERE id = step.account_id AND step.by <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TABLE public.account (
    id bigint NOT NULL,
    nickname text NOT NULL,
    display_name text DEFAULT ''::text NOT NULL,
    biography text DEFAULT ''::text NOT NULL,
    password_hash text,
    role text DEFAULT 'member'::text NOT NULL,
    state text DEFAULT 'active'::text NOT NULL,
    is_listed boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    badges_shown bigint DEFAULT 0 NOT NULL,
    pronouns text DEFAULT ''::text NOT NULL,
    is_indexed boolean DEFAULT true NOT NULL,
    is_ranked boolean DEFAULT true NOT NULL,
    muted_notices text[] DEFAULT '{}'::text[] NOT NULL,
    notice_token text,
    deactivated_at timestamp with time zone,
    delete_at timestamp with time zone,
    picture_sha256 bytea,
    libravatar_sha256 bytea,
    CONSTRAINT account_biography_check CHECK ((length(biography) <= 1000)),
    CONSTRAINT account_deactivated CHECK (
CASE state
    WHEN 'active'::text THEN (deactivated_at IS NULL)
    WHEN 'deactivated'::text THEN (deactivated_at IS NOT NULL)
    ELSE true
END),
    CONSTRAINT account_deleted CHECK (((delete_at IS NULL) OR (deactivated_at IS NOT NULL))),
    CONSTRAINT account_display_name_check CHECK ((length(display_name) <= 64)),
    CONSTRAINT account_muted_notices_check CHECK ((muted_notices <@ ARRAY['arrived'::text, 'expiring'::text, 'revoked'::text])),
    CONSTRAINT account_nickname_check CHECK ((nickname ~ '^[A-Za-z0-9._-]{1,64}$'::text)),
    CONSTRAINT account_pronouns_check CHECK ((length(pronouns) <= 40)),
    CONSTRAINT account_role_check CHECK ((role = ANY (ARRAY['member'::text, 'moderator'::text, 'admin'::text]))),
    CONSTRAINT account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text, 'deactivated'::text])))
);

COMMENT ON COLUMN public.account.nickname IS 'The last part of the profile address, as its owner writes it; unique without regard to case.';

COMMENT ON COLUMN public.account.password_hash IS 'Argon2id in PHC form; NULL where nobody can sign in with a password (invented people).';

COMMENT ON COLUMN public.account.state IS 'disabled: by an admin. deactivated: by its owner, who can come back.';

COMMENT ON COLUMN public.account.is_listed IS 'Whether lists, searches and boards show the person. The profile itself stays reachable.';

COMMENT ON COLUMN public.account.badges_shown IS 'Kept by triggers: holdings that everyone may see and that stand.';

COMMENT ON COLUMN public.account.is_indexed IS 'Whether search engines may list the profile and what hangs on it.';

COMMENT ON COLUMN public.account.is_ranked IS 'Whether boards rank the person. Whoever is not listed is not ranked either.';

COMMENT ON COLUMN public.account.muted_notices IS 'The kinds of notice that no mail is written of.';

COMMENT ON COLUMN public.account.notice_token IS 'The last part of the address in those mails by which they are turned off; made with the first mail.';

COMMENT ON COLUMN public.account.deactivated_at IS 'When its owner deactivated it; kept while an admin has it disabled.';

COMMENT ON COLUMN public.account.delete_at IS 'When everything of it goes, unless its owner comes back before.';

COMMENT ON COLUMN public.account.picture_sha256 IS 'A square PNG made here of the photograph that the person brought; that one is not kept.';

COMMENT ON COLUMN public.account.libravatar_sha256 IS 'A square PNG made here of the picture that Libravatar has for an address that the person shows; it stands for them while they brought none.';

ALTER TABLE public.account ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_link (
    account_id bigint NOT NULL,
    place smallint NOT NULL,
    address text NOT NULL,
    CONSTRAINT account_link_address_check CHECK ((length(address) <= 500)),
    CONSTRAINT account_link_place_check CHECK (((place >= 1) AND (place <= 6)))
);

COMMENT ON TABLE public.account_link IS 'Where else a person is, shown on the profile with rel=me.';

CREATE TABLE public.assertion (
    id bigint NOT NULL,
    identifier text NOT NULL,
    version text NOT NULL,
    name text NOT NULL,
    issuer_name text NOT NULL,
    issuer_host text,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    issued_at timestamp with time zone,
    expires_at timestamp with time zone,
    facts text NOT NULL,
    file_sha256 bytea NOT NULL,
    picture_sha256 bytea,
    picture_kind text,
    CONSTRAINT assertion_check CHECK (((picture_sha256 IS NULL) = (picture_kind IS NULL))),
    CONSTRAINT assertion_picture_kind_check CHECK ((picture_kind = ANY (ARRAY['png'::text, 'svg'::text])))
);

COMMENT ON TABLE public.assertion IS 'A badge from elsewhere, as it was when it was last verified.';

COMMENT ON COLUMN public.assertion.identifier IS 'The id the issuer gave it; where it has none, urn:sha256: and the hash of the statement.';

ALTER TABLE public.assertion ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.assertion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.attempt (
    bucket text NOT NULL,
    window_start timestamp with time zone NOT NULL,
    count integer NOT NULL
);

COMMENT ON TABLE public.attempt IS 'Tries per limit and window, counted here so that the limit holds over all nodes.';

CREATE TABLE public.award (
    id bigint NOT NULL,
    public_id text NOT NULL,
    badge_class_id bigint NOT NULL,
    recipient text,
    salt text NOT NULL,
    proof text NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    narrative text,
    evidence text DEFAULT '[]'::text NOT NULL,
    revoked_at timestamp with time zone,
    revocation_reason text,
    recipient_hash text,
    CONSTRAINT award_check CHECK (((revoked_at IS NULL) = (revocation_reason IS NULL))),
    CONSTRAINT award_proof_check CHECK ((proof = ANY (ARRAY['hosted'::text, 'signed'::text]))),
    CONSTRAINT award_recipient_known CHECK (((recipient IS NULL) <> (recipient_hash IS NULL)))
);

COMMENT ON COLUMN public.award.recipient IS 'The address it was awarded to; the documents carry only its salted hash. NULL once its owner is gone.';

COMMENT ON COLUMN public.award.evidence IS 'A JSON list of {page, narrative}.';

COMMENT ON COLUMN public.award.recipient_hash IS 'The salted hash itself, where the address is forgotten.';

ALTER TABLE public.award ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.badge_class (
    id bigint NOT NULL,
    slug text NOT NULL,
    issuer_id bigint NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    criteria text NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    picture_sha256 bytea NOT NULL,
    picture_kind text NOT NULL,
    caption text,
    times_awarded bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT badge_class_picture_kind_check CHECK ((picture_kind = ANY (ARRAY['png'::text, 'svg'::text])))
);

COMMENT ON COLUMN public.badge_class.times_awarded IS 'Kept by a trigger: awards that stand.';

ALTER TABLE public.badge_class ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.badge_class_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.blob (
    sha256 bytea NOT NULL,
    media_type text NOT NULL,
    is_picture boolean DEFAULT false NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT blob_sha256_check CHECK ((length(sha256) = 32))
);
ALTER TABLE ONLY public.blob ALTER COLUMN bytes SET STORAGE EXTERNAL;

COMMENT ON TABLE public.blob IS 'Bytes by their hash, stored once, alive as long as something refers to them.';

COMMENT ON COLUMN public.blob.is_picture IS 'Whether the bytes were made here to be shown. Anything else is only ever a download.';

CREATE TABLE public.collection (
    id bigint NOT NULL,
    public_id text NOT NULL,
    account_id bigint NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    summary text DEFAULT ''::text NOT NULL,
    cover_holding_id bigint,
    layout text DEFAULT 'wall'::text NOT NULL,
    arrangement text DEFAULT 'by-hand'::text NOT NULL,
    visibility text DEFAULT 'only-me'::text NOT NULL,
    link_token text NOT NULL,
    is_automatic boolean DEFAULT false NOT NULL,
    filter_issuer text,
    filter_year integer,
    filter_tag text,
    filter_words text,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_arrangement_check CHECK ((arrangement = ANY (ARRAY['by-hand'::text, 'newest'::text, 'oldest'::text, 'name'::text, 'issuer'::text]))),
    CONSTRAINT collection_layout_check CHECK ((layout = ANY (ARRAY['wall'::text, 'list'::text]))),
    CONSTRAINT collection_summary_check CHECK ((length(summary) <= 4000)),
    CONSTRAINT collection_title_check CHECK (((length(title) >= 1) AND (length(title) <= 100))),
    CONSTRAINT collection_visibility_check CHECK ((visibility = ANY (ARRAY['everyone'::text, 'members'::text, 'link'::text, 'only-me'::text])))
);

COMMENT ON TABLE public.collection IS 'A named, ordered selection of an account''s holdings with its own visibility. It never shows a holding to somebody who may not see that holding.';

COMMENT ON COLUMN public.collection.summary IS 'What its owner says of it, in Markdown.';

COMMENT ON COLUMN public.collection.link_token IS 'The last part of its unlisted address; replaced at once when its owner wants.';

COMMENT ON COLUMN public.collection.is_automatic IS 'Whether it holds what the filter finds, instead of what was put in by hand.';

CREATE TABLE public.collection_entry (
    collection_id bigint NOT NULL,
    holding_id bigint NOT NULL,
    place integer NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT collection_entry_note_check CHECK ((length(note) <= 4000))
);

COMMENT ON TABLE public.collection_entry IS 'A holding in a collection: put in by hand, or, in an automatic one, only to keep a note.';

CREATE TABLE public.holding (
    id bigint NOT NULL,
    public_id text NOT NULL,
    account_id bigint NOT NULL,
    award_id bigint,
    assertion_id bigint,
    identifier text NOT NULL,
    verdict_id bigint,
    visibility text DEFAULT 'everyone'::text NOT NULL,
    pin smallint,
    ordered_at timestamp with time zone NOT NULL,
    held_at timestamp with time zone NOT NULL,
    tried_at timestamp with time zone,
    failed_tries integer DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    seen_headline text,
    changed_at timestamp with time zone,
    identity_id bigint,
    note text DEFAULT ''::text NOT NULL,
    shows_evidence boolean DEFAULT true NOT NULL,
    removed_at timestamp with time zone,
    visibility_before text,
    is_claimed boolean DEFAULT true NOT NULL,
    pin_before smallint,
    CONSTRAINT holding_changed CHECK (((seen_headline IS NULL) = (changed_at IS NULL))),
    CONSTRAINT holding_check CHECK (((award_id IS NULL) <> (assertion_id IS NULL))),
    CONSTRAINT holding_check1 CHECK (((assertion_id IS NULL) OR (verdict_id IS NOT NULL))),
    CONSTRAINT holding_claimed CHECK ((is_claimed OR ((visibility = 'only-me'::text) AND (COALESCE(visibility_before, 'only-me'::text) = 'only-me'::text)))),
    CONSTRAINT holding_failing CHECK (((failing_since IS NULL) = (failed_tries = 0))),
    CONSTRAINT holding_note_check CHECK ((length(note) <= 4000)),
    CONSTRAINT holding_pin_before_check CHECK (((pin_before >= 1) AND (pin_before <= 6))),
    CONSTRAINT holding_pin_check CHECK (((pin >= 1) AND (pin <= 6))),
    CONSTRAINT holding_pinned CHECK (((pin IS NULL) OR (visibility = 'everyone'::text))),
    CONSTRAINT holding_removed CHECK (((removed_at IS NULL) = (visibility_before IS NULL))),
    CONSTRAINT holding_removed_unseen CHECK (((removed_at IS NULL) OR ((visibility = 'only-me'::text) AND (pin IS NULL)))),
    CONSTRAINT holding_visibility_before_check CHECK ((visibility_before = ANY (ARRAY['everyone'::text, 'members'::text, 'link'::text, 'only-me'::text]))),
    CONSTRAINT holding_visibility_check CHECK ((visibility = ANY (ARRAY['everyone'::text, 'members'::text, 'link'::text, 'only-me'::text])))
);

COMMENT ON COLUMN public.holding.identifier IS 'The assertion''s id, so that the same badge is held once.';

COMMENT ON COLUMN public.holding.verdict_id IS 'The latest verdict on a badge from elsewhere; an award of this site is judged when it is looked at.';

COMMENT ON COLUMN public.holding.ordered_at IS 'When it was awarded, or where that is unknown, taken in: the order of every list.';

COMMENT ON COLUMN public.holding.tried_at IS 'When it was last tried to check it again, whatever came of it.';

COMMENT ON COLUMN public.holding.failing_since IS 'Since when every try failed because somebody did not answer.';

COMMENT ON COLUMN public.holding.seen_headline IS 'What its owner saw before its verdict changed; NULL where they have seen what is.';

COMMENT ON COLUMN public.holding.identity_id IS 'The proved address it was awarded to; NULL where it named no e-mail address, or that address was given up since.';

COMMENT ON COLUMN public.holding.note IS 'What its owner says of it, in Markdown.';

COMMENT ON COLUMN public.holding.removed_at IS 'When its owner removed it; after thirty days it is gone.';

COMMENT ON COLUMN public.holding.visibility_before IS 'Who saw it before it was removed, for bringing it back.';

COMMENT ON COLUMN public.holding.is_claimed IS 'False where the address it was written to was given up, or it was found to name somebody else: until that changes nobody but its holder sees it.';

COMMENT ON COLUMN public.holding.pin_before IS 'Where it was pinned before it was removed, for bringing it back.';

CREATE TABLE public.issuer (
    id bigint NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    email text NOT NULL,
    description text,
    signing_key text NOT NULL,
    public_key text NOT NULL,
    created_at timestamp with time zone NOT NULL
);

COMMENT ON COLUMN public.issuer.signing_key IS 'The private key in PEM form; public_key is its other half, as it is published.';

CREATE VIEW public.collection_content AS
 SELECT entry.collection_id,
    entry.holding_id,
    entry.place,
    entry.note
   FROM ((public.collection_entry entry
     JOIN public.collection ON (((collection.id = entry.collection_id) AND (NOT collection.is_automatic))))
     JOIN public.holding ON (((holding.id = entry.holding_id) AND (holding.removed_at IS NULL))))
UNION ALL
 SELECT collection.id AS collection_id,
    holding.id AS holding_id,
    0 AS place,
    COALESCE(entry.note, ''::text) AS note
   FROM ((((((public.collection
     JOIN public.holding ON (((holding.account_id = collection.account_id) AND (holding.removed_at IS NULL))))
     LEFT JOIN public.award ON ((award.id = holding.award_id)))
     LEFT JOIN public.badge_class ON ((badge_class.id = award.badge_class_id)))
     LEFT JOIN public.issuer ON ((issuer.id = badge_class.issuer_id)))
     LEFT JOIN public.assertion ON ((assertion.id = holding.assertion_id)))
     LEFT JOIN public.collection_entry entry ON (((entry.collection_id = collection.id) AND (entry.holding_id = holding.id))))
  WHERE (collection.is_automatic AND ((collection.filter_issuer IS NULL) OR (COALESCE(issuer.name, assertion.issuer_name) = collection.filter_issuer)) AND ((collection.filter_year IS NULL) OR (date_part('year'::text, (holding.ordered_at AT TIME ZONE 'UTC'::text)) = (collection.filter_year)::double precision)) AND ((collection.filter_tag IS NULL) OR (COALESCE(badge_class.tags, assertion.tags) @> ARRAY[collection.filter_tag])) AND ((collection.filter_words IS NULL) OR (strpos(lower(COALESCE(badge_class.name, assertion.name)), lower(collection.filter_words)) > 0)));

COMMENT ON VIEW public.collection_content IS 'The holdings in each collection, put in by hand or found by its filter; who may see each is asked of the holding.';

ALTER TABLE public.collection ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.document (
    id bigint NOT NULL,
    verdict_id bigint NOT NULL,
    address text NOT NULL,
    final_address text NOT NULL,
    status integer NOT NULL,
    media_type text,
    sha256 bytea NOT NULL,
    fetched_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.document IS 'Every answer that was fetched for a verdict, so that the badge survives its issuer and the verdict can be replayed.';

ALTER TABLE public.document ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.drawing (
    key_sha256 bytea NOT NULL,
    account_id bigint,
    holding_id bigint,
    picture_sha256 bytea,
    png bytea NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    CONSTRAINT drawing_check CHECK ((num_nonnulls(account_id, holding_id, picture_sha256) = 1)),
    CONSTRAINT drawing_key_sha256_check CHECK ((length(key_sha256) = 32))
);
ALTER TABLE ONLY public.drawing ALTER COLUMN png SET STORAGE EXTERNAL;

COMMENT ON TABLE public.drawing IS 'Pictures drawn of what is shared, kept for a while: of a profile, of a badge that somebody holds, or a picture made smaller.';

COMMENT ON COLUMN public.drawing.key_sha256 IS 'Of everything that the drawing shows: when that changes, so does the key.';

CREATE TABLE public.former_nickname (
    nickname text NOT NULL,
    account_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT former_nickname_nickname_check CHECK ((nickname = lower(nickname)))
);

COMMENT ON TABLE public.former_nickname IS 'Nicknames of accounts that were merged into others: nobody else gets them, and their addresses lead on.';

ALTER TABLE public.holding ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.holding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.identity (
    id bigint NOT NULL,
    public_id text NOT NULL,
    account_id bigint NOT NULL,
    email text NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    confirmed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    is_public boolean DEFAULT false NOT NULL,
    spellings text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT identity_email_check CHECK ((length(email) <= 254)),
    CONSTRAINT identity_spellings_check CHECK ((cardinality(spellings) <= 10))
);

COMMENT ON COLUMN public.identity.is_public IS 'Whether the profile shows the address, once it is proved.';

COMMENT ON COLUMN public.identity.spellings IS 'The address with capitals elsewhere, as its owner says that badges were written to it.';

ALTER TABLE public.identity ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.identity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.import (
    id bigint NOT NULL,
    public_id text NOT NULL,
    account_id bigint NOT NULL,
    batch text NOT NULL,
    source text NOT NULL,
    label text NOT NULL,
    sha256 bytea NOT NULL,
    state text DEFAULT 'received'::text NOT NULL,
    refusal text,
    arguments text,
    holding_id bigint,
    verdict_id bigint,
    next_try_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    kept_until timestamp with time zone,
    arrival text,
    export text,
    shown_there text,
    CONSTRAINT import_arrival_check CHECK ((arrival = ANY (ARRAY['new'::text, 'renewed'::text, 'held-back'::text]))),
    CONSTRAINT import_arrived CHECK (((state = 'accepted'::text) = (arrival IS NOT NULL))),
    CONSTRAINT import_exported CHECK (((export IS NULL) = (shown_there IS NULL))),
    CONSTRAINT import_source_check CHECK ((source = ANY (ARRAY['file'::text, 'address'::text, 'text'::text]))),
    CONSTRAINT import_state_check CHECK ((state = ANY (ARRAY['received'::text, 'waiting'::text, 'accepted'::text, 'refused'::text]))),
    CONSTRAINT import_unclaimed CHECK (((refusal IS DISTINCT FROM 'not-yours'::text) OR (kept_until IS NOT NULL)))
);

COMMENT ON TABLE public.import IS 'Bytes a person handed in, and what became of them. Written before anything is acknowledged.';

COMMENT ON COLUMN public.import.state IS 'waiting: somebody could not be reached, it is tried again at next_try_at.';

COMMENT ON COLUMN public.import.refusal IS 'Why it was not taken, as a code of the Backpack; arguments is a JSON object for its sentence.';

COMMENT ON COLUMN public.import.kept_until IS 'Until when a badge that names somebody else waits for the proof of that address; then it goes with its bytes.';

COMMENT ON COLUMN public.import.arrival IS 'How it came in. renewed: a newer version of a badge that its owner held already. held-back: only its owner sees it until they decide.';

COMMENT ON COLUMN public.import.export IS 'The export of another Lapel that it came out of, by a name given when that was read.';

COMMENT ON COLUMN public.import.shown_there IS 'Who saw it there, as holding.visibility.';

ALTER TABLE public.import ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.import_restoration (
    import_id bigint NOT NULL,
    wishes text NOT NULL
);

COMMENT ON TABLE public.import_restoration IS 'What its owner had made of a badge on another Lapel: done again once it is taken in, and forgotten then.';

ALTER TABLE public.issuer ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.issuer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.job (
    id bigint NOT NULL,
    kind text NOT NULL,
    subject bigint NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    taken_by text,
    taken_until timestamp with time zone,
    account_id bigint,
    faults integer DEFAULT 0 NOT NULL,
    CONSTRAINT job_kind_check CHECK ((kind = ANY (ARRAY['verify-import'::text, 'deliver-mail'::text, 'check-holding'::text, 'tell-account'::text, 'fetch-libravatar'::text, 'sweep'::text])))
);

COMMENT ON COLUMN public.job.last_error IS 'What went wrong last time, for the operator; never an address or a token.';

COMMENT ON COLUMN public.job.account_id IS 'Whose work it is, where it is somebody''s.';

COMMENT ON COLUMN public.job.faults IS 'How often it broke, or its node died of it: our mistake, not somebody''s who did not answer.';

ALTER TABLE public.job ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mail (
    id bigint NOT NULL,
    public_id text NOT NULL,
    account_id bigint,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    unsubscribe text,
    CONSTRAINT mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'failed'::text])))
);

COMMENT ON COLUMN public.mail.state IS 'kept: there is no mail server, an admin reads it instead. The body is emptied once it is sent.';

COMMENT ON COLUMN public.mail.unsubscribe IS 'The whole address at which such mails are turned off, for the mail program; NULL for mails that were asked for, and once it is sent.';

ALTER TABLE public.mail ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.migration (
    number bigint NOT NULL,
    name text NOT NULL,
    checksum bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.notice (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    holding_id bigint NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    told_at timestamp with time zone,
    CONSTRAINT notice_kind_check CHECK ((kind = ANY (ARRAY['arrived'::text, 'expiring'::text, 'revoked'::text])))
);

COMMENT ON TABLE public.notice IS 'Each thing is said once of a badge, made in the transaction of its cause.';

COMMENT ON COLUMN public.notice.told_at IS 'When a mail said so, or would have if its owner wanted one.';

ALTER TABLE public.notice ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.past_nickname (
    nickname_hash bytea NOT NULL,
    free_at timestamp with time zone NOT NULL,
    CONSTRAINT past_nickname_nickname_hash_check CHECK ((length(nickname_hash) = 32))
);

COMMENT ON TABLE public.past_nickname IS 'Nicknames of deleted accounts, as the SHA-256 of their small letters, until they may be chosen again.';

CREATE TABLE public.past_verdict (
    id bigint NOT NULL,
    holding_id bigint NOT NULL,
    verdict_id bigint NOT NULL,
    is_change boolean NOT NULL
);

COMMENT ON TABLE public.past_verdict IS 'Verdicts that later ones replaced: the last ten, and each whose headline changed then.';

ALTER TABLE public.past_verdict ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.past_verdict_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.personal_token (
    id bigint NOT NULL,
    public_id text NOT NULL,
    account_id bigint NOT NULL,
    token_hash bytea NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    CONSTRAINT personal_token_check CHECK (((ends_at > created_at) AND (ends_at <= (created_at + '366 days'::interval)))),
    CONSTRAINT personal_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT personal_token_scopes_check CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['profile:read'::text, 'profile:write'::text, 'backpack:read'::text, 'backpack:write'::text, 'collections:read'::text, 'collections:write'::text, 'import'::text]))),
    CONSTRAINT personal_token_token_hash_check CHECK ((length(token_hash) = 32))
);

COMMENT ON TABLE public.personal_token IS 'What lets a program in for an account. A row that is gone lets nobody in.';

COMMENT ON COLUMN public.personal_token.name IS 'What its owner calls it, to know it again.';

COMMENT ON COLUMN public.personal_token.scopes IS 'What the program may do.';

COMMENT ON COLUMN public.personal_token.last_used_at IS 'The beginning of the day, in UTC, on which it was used last: more is nobody''s business.';

ALTER TABLE public.personal_token ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.personal_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.provider_identity (
    id bigint NOT NULL,
    public_id text NOT NULL,
    account_id bigint NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    label text DEFAULT ''::text NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone NOT NULL,
    CONSTRAINT provider_identity_issuer_check CHECK ((length(issuer) <= 2000)),
    CONSTRAINT provider_identity_label_check CHECK ((length(label) <= 254)),
    CONSTRAINT provider_identity_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
);

COMMENT ON TABLE public.provider_identity IS 'By whom else a person is known, and under which name there (OpenID Connect: iss and sub).';

COMMENT ON COLUMN public.provider_identity.label IS 'What the provider showed of the person when it was linked, for its owner to recognise it.';

ALTER TABLE public.provider_identity ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.provider_identity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.provider_visit (
    browser_hash bytea NOT NULL,
    state_hash bytea NOT NULL,
    issuer text NOT NULL,
    nonce text NOT NULL,
    verifier text NOT NULL,
    account_id bigint,
    subject text,
    email text,
    is_email_proved boolean DEFAULT false NOT NULL,
    name text,
    used_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT provider_visit_browser_hash_check CHECK ((length(browser_hash) = 32)),
    CONSTRAINT provider_visit_check CHECK (((subject IS NULL) OR (used_at IS NOT NULL))),
    CONSTRAINT provider_visit_state_hash_check CHECK ((length(state_hash) = 32))
);

COMMENT ON TABLE public.provider_visit IS 'Somebody on the way to a provider and back, bound to the browser by the hash of a cookie. It works once.';

COMMENT ON COLUMN public.provider_visit.account_id IS 'The account that is to be linked; NULL where somebody signs in.';

COMMENT ON COLUMN public.provider_visit.subject IS 'Who came back, where they still have to choose a nickname.';

CREATE TABLE public.series (
    id bigint NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT series_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);

ALTER TABLE public.series ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.series_step (
    series_id bigint NOT NULL,
    place integer NOT NULL,
    badge_class_id bigint NOT NULL,
    CONSTRAINT series_step_place_check CHECK ((place > 0))
);

COMMENT ON TABLE public.series_step IS 'A badge may be a step of several series.';

CREATE TABLE public.session (
    token_hash bytea NOT NULL,
    public_id text NOT NULL,
    account_id bigint NOT NULL,
    form_key text NOT NULL,
    browser text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT session_token_hash_check CHECK ((length(token_hash) = 32))
);

COMMENT ON COLUMN public.session.form_key IS 'What every form of this session carries, so that no other site can send one.';

CREATE TABLE public.shared_report (
    id bigint NOT NULL,
    token text NOT NULL,
    removal_hash bytea NOT NULL,
    name text,
    issuer_name text,
    issuer_host text,
    version text,
    checks text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT shared_report_check CHECK ((((name IS NULL) = (version IS NULL)) AND ((name IS NULL) = (issuer_name IS NULL))))
);

COMMENT ON COLUMN public.shared_report.token IS 'The last part of its address: whoever has it may read the report.';

COMMENT ON COLUMN public.shared_report.removal_hash IS 'The hash of the secret by which whoever made the report can remove it.';

COMMENT ON COLUMN public.shared_report.name IS 'What the badge calls itself; NULL where nothing could be read.';

ALTER TABLE public.shared_report ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.shared_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sign_in_pause (
    address text NOT NULL,
    tries integer NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    free_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.sign_in_pause IS 'Tries for one address since somebody last got in, and until when there is no further one. Kept for unknown addresses as well.';

CREATE TABLE public.standing (
    id bigint NOT NULL,
    is_ranked boolean NOT NULL,
    badges bigint NOT NULL,
    people bigint NOT NULL
);

COMMENT ON TABLE public.standing IS 'Kept by a trigger: of the people whom lists show, how many more or fewer show this many badges. The sum over all rows of one number is the number of people.';

COMMENT ON COLUMN public.standing.is_ranked IS 'Whether it is about those whom boards rank, or about the others.';

ALTER TABLE public.standing ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.standing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ticket (
    token_hash bytea NOT NULL,
    kind text NOT NULL,
    account_id bigint,
    email text,
    nickname text,
    password_hash text,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT ticket_kind_check CHECK ((kind = ANY (ARRAY['sign-up'::text, 'sign-in'::text, 'address'::text, 'reset'::text, 'first-admin'::text, 'invitation'::text, 'merge'::text]))),
    CONSTRAINT ticket_token_hash_check CHECK ((length(token_hash) = 32))
);

COMMENT ON TABLE public.ticket IS 'A mailed or printed link that works once: sign up, prove an address, set a new password, become the first admin.';

CREATE TABLE public.verdict (
    id bigint NOT NULL,
    headline text NOT NULL,
    deciding_check text,
    checks text NOT NULL,
    checked_at timestamp with time zone NOT NULL
);

COMMENT ON COLUMN public.verdict.checks IS 'Every check with its state, finding and how it is known, as JSON; the headline follows from it.';

ALTER TABLE public.verdict ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.verdict_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_pkey PRIMARY KEY (account_id, place);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_notice_token_key UNIQUE (notice_token);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assertion
    ADD CONSTRAINT assertion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (bucket, window_start);

ALTER TABLE ONLY public.award
    ADD CONSTRAINT award_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award
    ADD CONSTRAINT award_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.badge_class
    ADD CONSTRAINT badge_class_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.badge_class
    ADD CONSTRAINT badge_class_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.blob
    ADD CONSTRAINT blob_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_account_id_slug_key UNIQUE (account_id, slug);

ALTER TABLE ONLY public.collection_entry
    ADD CONSTRAINT collection_entry_pkey PRIMARY KEY (collection_id, holding_id);

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_link_token_key UNIQUE (link_token);

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.drawing
    ADD CONSTRAINT drawing_pkey PRIMARY KEY (key_sha256);

ALTER TABLE ONLY public.former_nickname
    ADD CONSTRAINT former_nickname_pkey PRIMARY KEY (nickname);

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_account_id_identifier_key UNIQUE (account_id, identifier);

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_account_id_pin_key UNIQUE (account_id, pin);

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.import_restoration
    ADD CONSTRAINT import_restoration_pkey PRIMARY KEY (import_id);

ALTER TABLE ONLY public.issuer
    ADD CONSTRAINT issuer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issuer
    ADD CONSTRAINT issuer_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_kind_subject_key UNIQUE (kind, subject);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_holding_id_kind_key UNIQUE (holding_id, kind);

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.past_nickname
    ADD CONSTRAINT past_nickname_pkey PRIMARY KEY (nickname_hash);

ALTER TABLE ONLY public.past_verdict
    ADD CONSTRAINT past_verdict_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.personal_token
    ADD CONSTRAINT personal_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.personal_token
    ADD CONSTRAINT personal_token_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.personal_token
    ADD CONSTRAINT personal_token_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.provider_identity
    ADD CONSTRAINT provider_identity_issuer_subject_key UNIQUE (issuer, subject);

ALTER TABLE ONLY public.provider_identity
    ADD CONSTRAINT provider_identity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.provider_identity
    ADD CONSTRAINT provider_identity_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.provider_visit
    ADD CONSTRAINT provider_visit_pkey PRIMARY KEY (browser_hash);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.series_step
    ADD CONSTRAINT series_step_pkey PRIMARY KEY (series_id, place);

ALTER TABLE ONLY public.series_step
    ADD CONSTRAINT series_step_series_id_badge_class_id_key UNIQUE (series_id, badge_class_id);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY public.shared_report
    ADD CONSTRAINT shared_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.shared_report
    ADD CONSTRAINT shared_report_removal_hash_key UNIQUE (removal_hash);

ALTER TABLE ONLY public.shared_report
    ADD CONSTRAINT shared_report_token_key UNIQUE (token);

ALTER TABLE ONLY public.sign_in_pause
    ADD CONSTRAINT sign_in_pause_pkey PRIMARY KEY (address);

ALTER TABLE ONLY public.standing
    ADD CONSTRAINT standing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.verdict
    ADD CONSTRAINT verdict_pkey PRIMARY KEY (id);

CREATE INDEX account_delete_at ON public.account USING btree (delete_at) WHERE (delete_at IS NOT NULL);

CREATE INDEX account_libravatar ON public.account USING btree (libravatar_sha256);

CREATE INDEX account_listed ON public.account USING btree (created_at DESC, id DESC) WHERE ((state = 'active'::text) AND is_listed);

CREATE INDEX account_newest ON public.account USING btree (created_at DESC, id DESC);

CREATE UNIQUE INDEX account_nickname ON public.account USING btree (lower(nickname));

CREATE INDEX account_picture ON public.account USING btree (picture_sha256);

CREATE INDEX account_standing ON public.account USING btree (badges_shown DESC, id DESC) WHERE ((state = 'active'::text) AND is_listed);

CREATE INDEX account_words ON public.account USING gin (lower(((display_name || '
'::text) || nickname)) public.gin_trgm_ops);

CREATE INDEX assertion_ending ON public.assertion USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX assertion_file ON public.assertion USING btree (file_sha256);

CREATE INDEX assertion_identifier ON public.assertion USING btree (identifier);

CREATE INDEX assertion_issuer_host ON public.assertion USING btree (issuer_host);

CREATE INDEX assertion_picture ON public.assertion USING btree (picture_sha256);

CREATE INDEX attempt_window ON public.attempt USING btree (window_start);

CREATE INDEX award_badge_class ON public.award USING btree (badge_class_id, issued_at DESC, id DESC) INCLUDE (revoked_at);

CREATE INDEX award_ending ON public.award USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX award_recipient ON public.award USING btree (lower(recipient));

CREATE INDEX award_revoked ON public.award USING btree (badge_class_id) WHERE (revoked_at IS NOT NULL);

CREATE INDEX award_withdrawn ON public.award USING btree (id) WHERE (revoked_at IS NOT NULL);

CREATE INDEX badge_class_issuer ON public.badge_class USING btree (issuer_id);

CREATE INDEX badge_class_newest ON public.badge_class USING btree (created_at DESC, id DESC);

CREATE INDEX badge_class_picture ON public.badge_class USING btree (picture_sha256);

CREATE INDEX badge_class_tags ON public.badge_class USING gin (tags);

CREATE INDEX collection_cover ON public.collection USING btree (cover_holding_id);

CREATE INDEX collection_entry_holding ON public.collection_entry USING btree (holding_id);

CREATE INDEX document_sha256 ON public.document USING btree (sha256);

CREATE INDEX document_verdict ON public.document USING btree (verdict_id);

CREATE INDEX drawing_account ON public.drawing USING btree (account_id);

CREATE INDEX drawing_drawn_at ON public.drawing USING btree (drawn_at);

CREATE INDEX drawing_holding ON public.drawing USING btree (holding_id);

CREATE INDEX drawing_picture ON public.drawing USING btree (picture_sha256);

CREATE INDEX former_nickname_account ON public.former_nickname USING btree (account_id);

CREATE INDEX holding_assertion ON public.holding USING btree (assertion_id);

CREATE UNIQUE INDEX holding_award ON public.holding USING btree (award_id) WHERE (award_id IS NOT NULL);

CREATE INDEX holding_changes ON public.holding USING btree (account_id, changed_at DESC) WHERE (changed_at IS NOT NULL);

CREATE INDEX holding_gains ON public.holding USING btree (ordered_at) INCLUDE (account_id, award_id, verdict_id) WHERE (visibility = 'everyone'::text);

CREATE INDEX holding_identity ON public.holding USING btree (identity_id);

CREATE INDEX holding_newest ON public.holding USING btree (ordered_at DESC, id DESC) WHERE (visibility = 'everyone'::text);

CREATE INDEX holding_profile ON public.holding USING btree (account_id, ordered_at DESC, id DESC);

CREATE INDEX holding_removed_at ON public.holding USING btree (removed_at) WHERE (removed_at IS NOT NULL);

CREATE INDEX holding_verdict ON public.holding USING btree (verdict_id);

CREATE UNIQUE INDEX identity_confirmed ON public.identity USING btree (lower(email)) WHERE (confirmed_at IS NOT NULL);

CREATE UNIQUE INDEX identity_of_account ON public.identity USING btree (account_id, lower(email));

CREATE UNIQUE INDEX identity_primary ON public.identity USING btree (account_id) WHERE is_primary;

CREATE INDEX import_account ON public.import USING btree (account_id, id DESC);

CREATE INDEX import_batch ON public.import USING btree (batch);

CREATE INDEX import_holding ON public.import USING btree (holding_id);

CREATE INDEX import_kept_until ON public.import USING btree (kept_until) WHERE (kept_until IS NOT NULL);

CREATE INDEX import_sha256 ON public.import USING btree (sha256);

CREATE INDEX import_verdict ON public.import USING btree (verdict_id);

CREATE INDEX job_account ON public.job USING btree (account_id);

CREATE INDEX job_due ON public.job USING btree (run_at, id);

CREATE INDEX job_in_hand ON public.job USING btree (taken_by) WHERE (taken_by IS NOT NULL);

CREATE INDEX mail_account ON public.mail USING btree (account_id);

CREATE INDEX mail_newest ON public.mail USING btree (created_at DESC, id DESC);

CREATE INDEX notice_account ON public.notice USING btree (account_id, id DESC);

CREATE INDEX notice_unread ON public.notice USING btree (account_id) WHERE (read_at IS NULL);

CREATE INDEX past_nickname_free ON public.past_nickname USING btree (free_at);

CREATE INDEX past_verdict_holding ON public.past_verdict USING btree (holding_id, id DESC);

CREATE INDEX past_verdict_verdict ON public.past_verdict USING btree (verdict_id);

CREATE INDEX personal_token_account ON public.personal_token USING btree (account_id);

CREATE INDEX personal_token_ends ON public.personal_token USING btree (ends_at);

CREATE INDEX provider_identity_account ON public.provider_identity USING btree (account_id);

CREATE INDEX provider_visit_account ON public.provider_visit USING btree (account_id);

CREATE INDEX provider_visit_expires ON public.provider_visit USING btree (expires_at);

CREATE INDEX series_step_badge_class ON public.series_step USING btree (badge_class_id);

CREATE INDEX session_account ON public.session USING btree (account_id);

CREATE INDEX session_ends ON public.session USING btree (ends_at);

CREATE INDEX shared_report_expires ON public.shared_report USING btree (expires_at);

CREATE INDEX sign_in_pause_tried ON public.sign_in_pause USING btree (tried_at);

CREATE INDEX standing_badges ON public.standing USING btree (is_ranked, badges) INCLUDE (people);

CREATE INDEX ticket_account ON public.ticket USING btree (account_id);

CREATE INDEX ticket_expires ON public.ticket USING btree (expires_at);

CREATE TRIGGER account_added AFTER INSERT ON public.account REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION public.keep_places();

CREATE TRIGGER account_changed AFTER UPDATE ON public.account REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION public.keep_places();

CREATE TRIGGER account_gone AFTER DELETE ON public.account REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION public.keep_places();

CREATE TRIGGER announced AFTER INSERT OR DELETE OR UPDATE ON public.issuer FOR EACH STATEMENT EXECUTE FUNCTION public.announce_house();

CREATE TRIGGER announced AFTER INSERT OR DELETE OR UPDATE ON public.series FOR EACH STATEMENT EXECUTE FUNCTION public.announce_house();

CREATE TRIGGER announced AFTER INSERT OR DELETE OR UPDATE ON public.series_step FOR EACH STATEMENT EXECUTE FUNCTION public.announce_house();

CREATE TRIGGER announced_added AFTER INSERT ON public.account REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_people();

CREATE TRIGGER announced_added AFTER INSERT ON public.account_link REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_added AFTER INSERT ON public.assertion REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_assertions();

CREATE TRIGGER announced_added AFTER INSERT ON public.award REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_awards();

CREATE TRIGGER announced_added AFTER INSERT ON public.collection REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_added AFTER INSERT ON public.collection_entry REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_entries();

CREATE TRIGGER announced_added AFTER INSERT ON public.holding REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_holdings();

CREATE TRIGGER announced_added AFTER INSERT ON public.identity REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_added AFTER INSERT ON public.verdict REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_verdicts();

CREATE TRIGGER announced_after AFTER UPDATE ON public.account_link REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_after AFTER UPDATE ON public.assertion REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_assertions();

CREATE TRIGGER announced_after AFTER UPDATE ON public.award REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_awards();

CREATE TRIGGER announced_after AFTER UPDATE ON public.collection REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_after AFTER UPDATE ON public.collection_entry REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_entries();

CREATE TRIGGER announced_after AFTER UPDATE ON public.holding REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_holdings();

CREATE TRIGGER announced_after AFTER UPDATE ON public.identity REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_after AFTER UPDATE ON public.verdict REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_verdicts();

CREATE TRIGGER announced_before AFTER UPDATE ON public.account_link REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_before AFTER UPDATE ON public.assertion REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_assertions();

CREATE TRIGGER announced_before AFTER UPDATE ON public.award REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_awards();

CREATE TRIGGER announced_before AFTER UPDATE ON public.collection REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_before AFTER UPDATE ON public.collection_entry REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_entries();

CREATE TRIGGER announced_before AFTER UPDATE ON public.holding REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_holdings();

CREATE TRIGGER announced_before AFTER UPDATE ON public.identity REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_before AFTER UPDATE ON public.verdict REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_verdicts();

CREATE TRIGGER announced_changed AFTER UPDATE ON public.account REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION public.announce_people();

CREATE TRIGGER announced_changed AFTER UPDATE OF slug, issuer_id, name, description, criteria, tags, picture_sha256, picture_kind, caption, created_at ON public.badge_class FOR EACH STATEMENT EXECUTE FUNCTION public.announce_house();

CREATE TRIGGER announced_gone AFTER DELETE ON public.account REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_people();

CREATE TRIGGER announced_gone AFTER DELETE ON public.account_link REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_gone AFTER DELETE ON public.assertion REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_assertions();

CREATE TRIGGER announced_gone AFTER DELETE ON public.award REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_awards();

CREATE TRIGGER announced_gone AFTER DELETE ON public.collection REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_gone AFTER DELETE ON public.collection_entry REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_entries();

CREATE TRIGGER announced_gone AFTER DELETE ON public.holding REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_holdings();

CREATE TRIGGER announced_gone AFTER DELETE ON public.identity REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_belongings();

CREATE TRIGGER announced_gone AFTER DELETE ON public.verdict REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.announce_verdicts();

CREATE TRIGGER announced_made AFTER INSERT OR DELETE ON public.badge_class FOR EACH STATEMENT EXECUTE FUNCTION public.announce_house();

CREATE TRIGGER award_added AFTER INSERT ON public.award REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION public.keep_award_counts();

CREATE TRIGGER award_changed AFTER UPDATE ON public.award REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION public.keep_award_counts();

CREATE TRIGGER award_gone AFTER DELETE ON public.award REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION public.keep_award_counts();

CREATE TRIGGER holding_added AFTER INSERT ON public.holding REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION public.keep_standing();

CREATE TRIGGER holding_changed AFTER UPDATE ON public.holding REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION public.keep_standing();

CREATE TRIGGER holding_gone AFTER DELETE ON public.holding REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION public.keep_standing();

CREATE TRIGGER identity_hidden AFTER DELETE OR UPDATE OF is_public, account_id, email ON public.identity FOR EACH ROW WHEN (old.is_public) EXECUTE FUNCTION public.forget_libravatar();

CREATE TRIGGER job_announced AFTER INSERT OR UPDATE OF run_at ON public.job FOR EACH STATEMENT EXECUTE FUNCTION public.announce_job();

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_libravatar_sha256_fkey FOREIGN KEY (libravatar_sha256) REFERENCES public.blob(sha256);

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_picture_sha256_fkey FOREIGN KEY (picture_sha256) REFERENCES public.blob(sha256);

ALTER TABLE ONLY public.assertion
    ADD CONSTRAINT assertion_file_sha256_fkey FOREIGN KEY (file_sha256) REFERENCES public.blob(sha256);

ALTER TABLE ONLY public.assertion
    ADD CONSTRAINT assertion_picture_sha256_fkey FOREIGN KEY (picture_sha256) REFERENCES public.blob(sha256);

ALTER TABLE ONLY public.award
    ADD CONSTRAINT award_badge_class_id_fkey FOREIGN KEY (badge_class_id) REFERENCES public.badge_class(id);

ALTER TABLE ONLY public.badge_class
    ADD CONSTRAINT badge_class_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES public.issuer(id);

ALTER TABLE ONLY public.badge_class
    ADD CONSTRAINT badge_class_picture_sha256_fkey FOREIGN KEY (picture_sha256) REFERENCES public.blob(sha256);

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_cover_holding_id_fkey FOREIGN KEY (cover_holding_id) REFERENCES public.holding(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.collection_entry
    ADD CONSTRAINT collection_entry_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES public.collection(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.collection_entry
    ADD CONSTRAINT collection_entry_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES public.holding(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.blob(sha256);

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES public.verdict(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.drawing
    ADD CONSTRAINT drawing_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.drawing
    ADD CONSTRAINT drawing_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES public.holding(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.drawing
    ADD CONSTRAINT drawing_picture_sha256_fkey FOREIGN KEY (picture_sha256) REFERENCES public.blob(sha256) ON DELETE CASCADE;

ALTER TABLE ONLY public.former_nickname
    ADD CONSTRAINT former_nickname_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_assertion_id_fkey FOREIGN KEY (assertion_id) REFERENCES public.assertion(id);

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_award_id_fkey FOREIGN KEY (award_id) REFERENCES public.award(id);

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_identity_id_fkey FOREIGN KEY (identity_id) REFERENCES public.identity(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.holding
    ADD CONSTRAINT holding_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES public.verdict(id);

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES public.holding(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.import_restoration
    ADD CONSTRAINT import_restoration_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.blob(sha256);

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES public.verdict(id);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES public.holding(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.past_verdict
    ADD CONSTRAINT past_verdict_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES public.holding(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.past_verdict
    ADD CONSTRAINT past_verdict_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES public.verdict(id);

ALTER TABLE ONLY public.personal_token
    ADD CONSTRAINT personal_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.provider_identity
    ADD CONSTRAINT provider_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.provider_visit
    ADD CONSTRAINT provider_visit_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.series_step
    ADD CONSTRAINT series_step_badge_class_id_fkey FOREIGN KEY (badge_class_id) REFERENCES public.badge_class(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.series_step
    ADD CONSTRAINT series_step_series_id_fkey FOREIGN KEY (series_id) REFERENCES public.series(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

