/** A filter of the history as conditions of SQL: which revisions, and which of their changes. */
import type { Address } from "../../model/address.js";
import { storedName } from "../../model/address.js";
import type { HistoryFilter } from "../../model/history-filter.js";
import type { Statement } from "../../model/statement.js";
import { arrayLiteral } from "../../plan/sql/quote.js";

/**
 * The revisions, newest first, each with how many of its changes are meant. Bodies of changes are read only where direct
 * edits are told by who made them and when. @param addresses those meant; `null`: all.
 */
export function revisionsQuery(filter: HistoryFilter, addresses: readonly Address[] | null): Statement {
  const { apply, edit, commit, wanted, values } = conditions(filter, addresses);
  const counting = wanted !== null || edit !== "true";
  const matched = `select c.batch, count(*) as n from shopwright.changes c join shopwright.revisions r using (batch)
    ${wanted ?? ""} where ${wanted === null ? `r.plan is null and ${edit}` : `(r.plan is not null or ${edit})`} group by c.batch`;
  const sql = `select r.body, r.hash, ${counting ? "m.n" : "null::bigint"} as matching
  from shopwright.revisions r ${counting ? `left join (${matched}) m using (batch)` : ""}
  where ${commit} and case when r.plan is null then ${counting ? "m.n > 0" : "true"}
    else ${apply}${wanted === null ? "" : " and m.n > 0"} end
  order by r.seq desc`;
  return { sql, values };
}

/** Every change that is meant, those of newer revisions first, then as they were made; a revision without any once. */
export function changesQuery(filter: HistoryFilter, addresses: readonly Address[] | null): Statement {
  const { apply, edit, commit, wanted, values } = conditions(filter, addresses);
  const sql = `select r.seq, c.body
  from shopwright.revisions r ${wanted === null ? "left join" : "join"} shopwright.changes c using (batch) ${wanted ?? ""}
  where ${commit} and case when r.plan is null then ${edit} else ${apply} end
  order by r.seq desc, c.id`;
  return { sql, values };
}

/** The edits that are meant and not sealed yet, newest first; they have no commit. */
export function pendingQuery(filter: HistoryFilter, addresses: readonly Address[] | null): Statement {
  const { edit, wanted, values } = conditions({ ...filter, commit: null }, addresses);
  const none = filter.commit === null ? "" : "and false";
  return {
    sql: `select c.body from shopwright.pending c ${wanted ?? ""} where ${edit} ${none} order by c.id desc`,
    values,
  };
}

/** Of `r`, a revision, and of `c`, a change. */
function conditions(filter: HistoryFilter, addresses: readonly Address[] | null) {
  const { actor, since, before, commit } = filter;
  const values: string[] = [];
  const given = (value: string) => `$${values.push(value)}`;
  const at = (row: string) => `(${row}.body::json ->> 'at')::timestamptz`;
  const both = (row: string, who: string) => [
    ...(actor === null ? [] : [who]),
    ...(since === null ? [] : [`${at(row)} >= ${from}::timestamptz`]),
    ...(before === null ? [] : [`${at(row)} < ${until}::timestamptz`]),
  ];
  const person = actor === null ? "" : given(actor);
  const from = since === null ? "" : given(since);
  const until = before === null ? "" : given(before);
  const apply = both("r", `${person} in (r.body::json ->> 'actor', r.body::json ->> 'user')`);
  const edit = both("c", `${person} = c.body::json ->> 'user'`);
  const start = commit === null ? "" : given(commit);
  const parts = addresses ?? [];
  const columns = [parts.map(({ store }) => store), parts.map(({ kind }) => kind), parts.map(storedName)];
  const wanted =
    addresses === null
      ? null
      : `join unnest(${columns.map((column) => `${given(arrayLiteral(column))}::text[]`).join(", ")}) as wanted (store, kind, name)
      on (c.store, c.kind, c.name) = (wanted.store, wanted.kind, wanted.name)`;
  return {
    apply: allOf(apply),
    edit: allOf(edit),
    commit: commit === null ? "true" : `starts_with(lower(r.body::json ->> 'commit'), ${start})`,
    wanted,
    values,
  };
}

function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? "true" : `(${conditions.join(" and ")})`;
}
