/**
 * `upgrade --adopt`: after a restore or a server's upgrade this database lives elsewhere than it knows, and every apply
 * is refused until its owner says that it is to go on. Recorded as a revision of its own.
 */
import { quoteLiteral } from "../../plan/sql/quote.js";

export interface Adoption {
  /**
   * `restored`: it takes the place of the one it was made from, and keeps its id. `copy`: it lives beside that one, and
   * gets an id of its own, so that no plan of the one is ever taken for the other's.
   */
  readonly as: "restored" | "copy";
  readonly actor: string;
  readonly message?: string | undefined;
}

interface Place {
  readonly databaseId: string;
  /** Where the bookkeeping says that it lives. */
  readonly home: string;
}

export function adoptStatements(
  { as, actor, message }: Adoption,
  { databaseId, home }: Place,
  engineVersion: string | null,
): readonly string[] {
  const what = as === "copy" ? `Adopted as a copy of database ${databaseId}` : "Adopted as restored";
  const revision = {
    actor,
    message: [`${what}; it lived at ${home}.`, ...(message === undefined ? [] : [message])].join(" "),
    engine: engineVersion,
  };
  return [
    "select from shopwright.head for update",
    `select shopwright.append(nextval('shopwright.ids'), 'adopt', ${quoteLiteral(JSON.stringify(revision))}::jsonb)`,
    `update shopwright.meta set home = shopwright.home()${as === "copy" ? ", database_id = gen_random_uuid()" : ""}`,
  ];
}
