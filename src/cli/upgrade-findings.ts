/** What stands between a command and the tables that it needs, as findings. */
import type { Upgrade } from "../database/upgrade/plan-upgrade.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Loss } from "../model/upgrade.js";

export function lossFinding({ table, column, rows }: Loss): Diagnostic {
  return {
    code: "database/data-loss",
    severity: "error",
    summary: "The upgrade would drop values",
    detail: `${table} holds a value in column ${column} in ${rows} ${rows === 1 ? "row" : "rows"}, and no kind has such a field any more. Nothing was changed.`,
    remedy:
      "Save what is needed of it, then run shopwright upgrade --allow-data-loss. The history keeps what it has recorded.",
  };
}

export function notReady({ state, engine }: Upgrade, environment: string): Diagnostic {
  const detail = {
    absent: "This database has no tables of Shopwright yet.",
    behind: "The database's tables are behind this version of Shopwright.",
    altered: "The database's tables were altered by hand.",
    adopting: "The database is to be adopted.",
    current: "The database's tables are those of this version of Shopwright.",
    newer: `The database's tables were made by a newer version of Shopwright${engine === null ? "" : `, ${engine}`}.`,
  };
  return {
    code: `database/tables-${state}`,
    severity: "error",
    summary: "The database's tables are not those of this version",
    detail: `${detail[state]} Nothing was changed.`,
    remedy: remedyOf(state, engine, environment),
  };
}

function remedyOf(state: Upgrade["state"], engine: string | null, environment: string): string {
  if (state !== "newer")
    return `Run shopwright upgrade --env ${environment}, as a database user that may create tables.`;
  return engine === null ? "Use the newer version." : `Use version ${engine} or newer.`;
}
