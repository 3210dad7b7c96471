/** Differences of the catalogue as findings: what it was, what it is, and how to mend it. */
import type { Diagnostic } from "../../../model/diagnostic.js";
import type { CatalogueDifference } from "./catalogue-differences.js";

export function catalogueFinding(difference: CatalogueDifference): Diagnostic {
  if (difference.harmless) {
    return {
      code: "database/not-ours",
      severity: "warning",
      summary: "Something of others stands among the settings' tables",
      detail: `${subject(difference)} is not Shopwright's. It is left alone.`,
      remedy: "Nothing needs to be done. shopwright upgrade --adopt takes note of it.",
    };
  }
  return {
    code: "database/altered",
    severity: "error",
    summary: "The tables or the bookkeeping were altered by hand",
    detail: `${subject(difference)} ${alteration(difference)}`,
    remedy: remedyOf(difference),
  };
}

/** The catalogue was recorded by a server that prints definitions otherwise. */
export function otherServer(recorded: number, found: number): Diagnostic {
  return {
    code: "database/catalogue-of-another-server",
    severity: "warning",
    summary: "The tables cannot be compared with what was recorded of them",
    detail: `They were recorded on PostgreSQL ${recorded}, and this server runs ${found}, which may print the same definitions otherwise.`,
    remedy: "Run shopwright upgrade --adopt: it records the tables as they are now.",
  };
}

export function notRecorded(): Diagnostic {
  return {
    code: "database/no-catalogue",
    severity: "error",
    summary: "What an upgrade recorded of the tables is gone",
    detail: "shopwright.catalogue is empty: whether tables or bookkeeping were altered by hand cannot be told.",
    remedy: "Run shopwright upgrade --adopt: it records the tables as they are now.",
  };
}

function subject({ sort, object, part }: CatalogueDifference): string {
  switch (sort) {
    case "schema":
    case "table":
    case "sequence":
    case "function":
      return `The ${sort} ${object}`;
    case "owner":
    case "row security":
      return `The ${sort} of ${object}`;
    case "privileges":
      return `What ${part} may do with ${object}`;
    default:
      return `The ${sort} ${part} of ${object}`;
  }
}

const LONGEST = 300;

function alteration({ sort, recorded, found }: CatalogueDifference): string {
  if (sort === "function" && recorded !== null && found !== null) return "has another body or other properties.";
  const [was, is] = [recorded, found].map((text) => (text === null || text === "" ? "" : shortened(text)));
  if (found === null) return was === "" ? "is gone." : `is gone; it was: ${was}.`;
  if (recorded === null) return is === "" ? "was added." : `was added: ${is}.`;
  return `was: ${was === "" ? "plain" : was}; and is: ${is === "" ? "plain" : is}.`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}

function remedyOf({ sort, object, part, recorded }: CatalogueDifference): string {
  if (recorded !== null) {
    return "Run shopwright upgrade: it puts back what it can, and says what is left. Where it shall stay, upgrade --adopt.";
  }
  const sql = {
    trigger: `drop trigger ${part} on ${object};`,
    rule: `drop rule ${part} on ${object};`,
    policy: `drop policy ${part} on ${object};`,
    constraint: `alter table ${object} drop constraint ${part};`,
    index: `drop index ${object.split(".")[0]}.${part};`,
    column: `alter table ${object} drop column ${part};`,
    function: `drop function ${object};`,
    table: `drop table ${object};`,
    sequence: `drop sequence ${object};`,
    privileges: `take it from ${part} with revoke.`,
  };
  const undo = Object.hasOwn(sql, sort) ? sql[sort as keyof typeof sql] : "put it back.";
  return `Nothing of Shopwright needs it. Take it away, as its owner: ${undo} Where it shall stay: shopwright upgrade --adopt.`;
}
