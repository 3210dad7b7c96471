/** An upgrade as a script for `psql`, for databases whose administrators run DDL by themselves. */
import { pinStatements } from "../../plan/sql/pinned-settings.js";
import { quoteLiteral } from "../../plan/sql/quote.js";
import type { Upgrade } from "./plan-upgrade.js";

/** Ends with a newline. Without statements where there is nothing to do. Refuses if the tables have changed meanwhile. */
export function upgradeScript({ steps, from, state }: Upgrade): string {
  if (steps.length === 0) return `-- Nothing to do: the tables are ${state}.\n`;
  const [role, ...rest] = steps.map(({ sql }) => sql);
  const parts = [
    "-- Run it with: psql -X -f FILE URL, as a superuser or a member of shopwright_owner.\n\\set ON_ERROR_STOP on",
    "begin isolation level read committed;",
    pinStatements("set local").join("\n"),
    ...[role, from === null ? undefined : unchangedSince(from), ...rest]
      .flatMap((each) => each ?? [])
      .map((each) => `${each};`),
    "commit;",
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What `runUpgrade` looks at before it goes on. */
function unchangedSince(digest: string): string {
  return `do $check$ begin
  perform from shopwright.meta where layout_digest = ${quoteLiteral(digest)} for update;
  if not found then raise 'the tables were changed since this upgrade was planned'; end if;
end $check$`;
}
