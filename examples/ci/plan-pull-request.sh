#!/bin/sh
# The untrusted job, on a pull request from anybody: shows what it would change. It has no database and no secret.
#   SHOPWRIGHT_ENV   the environment, such as production
#   CURRENT          the file that export-current.sh wrote
#   BASE, HEAD       commits: what the request would be merged into, and the request itself
#   SETTINGS         the folder of all layers
set -eu
: "${SHOPWRIGHT_ENV:?names the environment}" "${CURRENT:?names the export}"
: "${BASE:?a commit}" "${HEAD:?a commit}" "${SETTINGS:=settings}"

# Everything but the documents is the base's: who asks for a change does not decide by which project file, which version
# of Shopwright and which scripts it is judged.
git checkout --quiet --force --detach "$BASE"
git rm -r --quiet --ignore-unmatch -- "$SETTINGS"
git checkout --quiet "$HEAD" -- "$SETTINGS"

shopwright plan --env "$SHOPWRIGHT_ENV" --current "$CURRENT" --no-color
