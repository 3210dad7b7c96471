#!/bin/sh
# The trusted job, on the main branch: writes what the database holds to a file that pull requests are planned against.
# Needs the database, as a user who may read (a member of shopwright_planner) and nothing more.
#   SHOPWRIGHT_ENV   the environment, such as production; its database variable must be set
#   CURRENT          the file to write
set -eu
: "${SHOPWRIGHT_ENV:?names the environment}" "${CURRENT:?names the file to write}"

shopwright show --env "$SHOPWRIGHT_ENV" --current --out "$CURRENT"
