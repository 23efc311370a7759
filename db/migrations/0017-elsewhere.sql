-- Mail programs show a button of their own for what nobody wants to read any more (RFC 8058).
--
-- The address behind it is kept beside a mail that waits, since it is not a part of its text; it goes with the text.

ALTER TABLE mail ADD COLUMN unsubscribe text;

COMMENT ON COLUMN mail.unsubscribe IS 'The whole address at which such mails are turned off, for the mail program; NULL for mails that were asked for, and once it is sent.';
