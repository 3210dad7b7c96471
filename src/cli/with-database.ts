/** Opens an environment's database for one command, with tables that this engine can work with. */
import { join } from "node:path";
import { withSession } from "../database/connect.js";
import { type DatabaseTarget, parseTarget } from "../database/parse-target.js";
import { planUpgrade } from "../database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../database/upgrade/run-upgrade.js";
import { type Checked, refused } from "../model/diagnostic.js";
import type { Session } from "../model/session.js";
import { tableOf } from "../plan/sql/table-definition.js";
import { kinds } from "../settings/kinds/registry.js";
import { cacheFolder } from "./cache-folder.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { OpenedEnvironment } from "./open-environment.js";
import type { FindingOptions, ProjectOptions } from "./options.js";
import { startProgress, withProgress } from "./progress.js";
import { reportFindings } from "./report.js";
import { lossFinding, notReady } from "./upgrade-findings.js";
import { version } from "./version.js";

type DatabaseOptions = ProjectOptions & FindingOptions;

/**
 * Connects and hands the session to `use`. The embedded database's tables are made and upgraded on the way; a server's
 * are left to `shopwright upgrade`, and the command ends here where they are not as this engine needs them.
 */
export async function withDatabase(
  io: Io,
  opened: OpenedEnvironment,
  options: DatabaseOptions,
  use: (session: Session, target: DatabaseTarget) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withConnection(io, opened, options, async (session, target) => {
    const upgrade = await planUpgrade(session, tables(), { engineVersion: version });
    if (upgrade.state !== "current") {
      if (!session.embedded || upgrade.state === "newer") {
        reportFindings([notReady(upgrade, opened.name)], io, options);
        return EXIT.refused;
      }
      if (upgrade.losses.length > 0) {
        reportFindings(upgrade.losses.map(lossFinding), io, options);
        return EXIT.refused;
      }
      await withProgress(io, io.language.say`Making the tables`, () => runUpgrade(session, upgrade));
    }
    return use(session, target);
  });
}

/** The same without a look at the tables, for `upgrade` itself. */
export async function withConnection(
  io: Io,
  opened: OpenedEnvironment,
  options: DatabaseOptions,
  use: (session: Session, target: DatabaseTarget) => Promise<ExitCode>,
): Promise<ExitCode> {
  const target = targetOf(io, opened);
  if (!target.ok) {
    reportFindings(target.diagnostics, io, options);
    return EXIT.unreachable;
  }
  const progress = startProgress(io, "Opening the database");
  try {
    return await withSession(target.value, (session) => {
      progress.stop();
      return use(session, target.value);
    });
  } finally {
    progress.stop();
  }
}

/** The tables of all kinds, as this engine needs them. */
export function tables() {
  return [...kinds.values()].map((kind) => tableOf(kind, kinds));
}

/** Where the environment's database is. */
export function targetOf(
  io: Io,
  { folder, name, environment: { database } }: OpenedEnvironment,
): Checked<DatabaseTarget> {
  const text = typeof database === "string" ? database : io.env[database.$env];
  if (text === undefined || text === "") {
    const variable = typeof database === "string" ? "" : database.$env;
    return refused([
      {
        code: "project/no-database",
        severity: "error",
        summary: "The database is not known",
        detail: `Environment ${name} takes its database from the variable ${variable}, which is not set.`,
        remedy: `Set it: export ${variable}=postgres://USER:PASSWORD@HOST:5432/DATABASE`,
      },
    ]);
  }
  const target = parseTarget(text, folder, join(cacheFolder(io), "pglite"));
  if (target.ok || typeof database === "string") return target;
  const where = `Environment ${name} takes it from the variable ${database.$env}.`;
  return refused(target.diagnostics.map((finding) => ({ ...finding, detail: `${where} ${finding.detail}` })));
}
