#!/bin/sh
# Writes the schema of a migrated database without what differs between servers and versions of pg_dump:
#
#   db/dump-schema.sh 'host=… dbname=…' > db/schema.sql
#
# A test compares db/schema.sql with a fresh dump, so that it always shows what the migrations come to.
set -eu
cat <<'HEAD'
-- The schema that the migrations come to, for reading. Nothing runs this file.
-- Made by db/dump-schema.sh from a database that `lapel migrate` has made.

HEAD
pg_dump --schema-only --no-owner --no-privileges --dbname="$1" |
  grep -v -e '^--' -e '^SET ' -e '^SELECT pg_catalog.set_config' -e '^\\restrict' -e '^\\unrestrict' |
  cat -s | sed '1{/^$/d}'
