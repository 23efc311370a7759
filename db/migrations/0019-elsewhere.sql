-- Mail programs show a button of their own for what nobody wants to read any more (RFC 8058).
--
-- The address behind it is kept beside a mail that waits, since it is not a part of its text; it goes with the text.

ALTER TABLE mail ADD COLUMN unsubscribe text;

COMMENT ON COLUMN mail.unsubscribe IS 'The whole address at which such mails are turned off, for the mail program; NULL for mails that were asked for, and once it is sent.';

-- What counts for a person is what everyone may see and what stands: a badge that its issuer elsewhere withdrew, or that
-- no longer verifies, counts no more than one that this site withdrew, and is not on the profile either. One that expired
-- was earned, and one whose issuer is silent may well stand: both count on.

CREATE FUNCTION has_fallen(headline text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT COALESCE(headline IN ('revoked', 'suspended', 'not-verified', 'not-yours'), false)
$$;

COMMENT ON FUNCTION has_fallen IS 'Whether a verdict with this headline says that a badge from elsewhere no longer stands; there is none for an award of this site.';

CREATE OR REPLACE FUNCTION keep_standing() RETURNS trigger LANGUAGE plpgsql AS $$
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

COMMENT ON COLUMN account.badges_shown IS 'Kept by triggers: holdings that everyone may see and that stand.';

UPDATE account SET badges_shown = badges_shown - fallen.number
FROM (SELECT account_id, count(*) AS number FROM holding JOIN verdict ON verdict.id = holding.verdict_id
  WHERE holding.visibility = 'everyone' AND has_fallen(verdict.headline) GROUP BY account_id) AS fallen
WHERE account.id = fallen.account_id;

-- Who brought no picture may be shown with the one that they have at Libravatar, where the operator wants that. The site
-- itself asks for it, by the hash of an address that the person shows anyway, keeps what it drew anew of it, and asks again
-- once a week: so nobody elsewhere learns who looks at whom. With the address the picture goes.

ALTER TABLE account ADD COLUMN libravatar_sha256 bytea REFERENCES blob;

COMMENT ON COLUMN account.libravatar_sha256 IS 'A square PNG made here of the picture that Libravatar has for an address that the person shows; it stands for them while they brought none.';
CREATE INDEX account_libravatar ON account (libravatar_sha256);

CREATE FUNCTION forget_libravatar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE account SET libravatar_sha256 = NULL WHERE id = OLD.account_id AND libravatar_sha256 IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER identity_hidden AFTER DELETE OR UPDATE OF is_public, account_id, email ON identity
  FOR EACH ROW WHEN (OLD.is_public) EXECUTE FUNCTION forget_libravatar();

ALTER TABLE job
  DROP CONSTRAINT job_kind_check,
  ADD CONSTRAINT job_kind_check CHECK (kind IN
    ('verify-import', 'deliver-mail', 'check-holding', 'tell-account', 'fetch-libravatar', 'sweep'));
