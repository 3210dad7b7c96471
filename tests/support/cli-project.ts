/** A project in a folder of its own with a database, for commands that are run as a user would type them. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";
import { withSession } from "../../src/database/connect.js";
import { parseTarget } from "../../src/database/parse-target.js";
import type { Session } from "../../src/model/session.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { rules } from "../../src/settings/rules/rules.js";
import { withServerDatabase } from "./databases.js";
import { type CliOptions, type CliResult, emptyFolder, runCli } from "./run-cli.js";

export interface CliProject {
  readonly cwd: string;
  readonly run: (line: string | readonly string[], options?: Partial<CliOptions>) => Promise<CliResult>;
  readonly withSession: <T>(use: (session: Session) => Promise<T>) => Promise<T>;
  /** Statements by somebody in the admin screen. */
  readonly sql: (script: string) => Promise<void>;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string | object) => void;
}

export type WithProject = <T>(
  layers: Readonly<Record<string, readonly string[]>>,
  files: Readonly<Record<string, string | object>>,
  use: (project: CliProject) => Promise<T>,
) => Promise<T>;

/** Runs a suite twice: on PGlite in a folder and on the server. */
export function describeEachProject(title: string, suite: (withProject: WithProject) => void): void {
  describe(`${title} (PGlite)`, () =>
    suite((layers, files, use) => use(projectIn(layers, files, "pglite:.shopwright/db"))));
  describe(`${title} (PostgreSQL)`, () => suite(withServerProject));
}

/** On the server alone, which takes much less time. */
export const withServerProject: WithProject = (layers, files, use) =>
  withServerDatabase(({ url }) => use(projectIn(layers, files, url)), kinds);

/** Most tests are about something else, with documents as small as they can be, or generated. */
const NO_RULES = Object.fromEntries(rules.map(({ code }) => [code, "off"]));

/** @param layers of each store. @param held whether its documents are held to rules: not unless said. */
export function projectIn(
  layers: Readonly<Record<string, readonly string[]>>,
  files: Readonly<Record<string, string | object>>,
  database: string,
  held: "to rules" | "to none" = "to none",
): CliProject {
  const cwd = emptyFolder();
  const env = { DATABASE_URL: database };
  const write: CliProject["write"] = (file, content) => {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`);
  };
  const stores = Object.fromEntries(Object.entries(layers).map(([store, folders]) => [store, { layers: folders }]));
  write("shopwright.config.json", {
    format: 1,
    stores,
    environments: { local: { database: { $env: "DATABASE_URL" } } },
    ...(held === "to none" && { severity: NO_RULES }),
  });
  for (const [file, content] of Object.entries(files)) write(file, content);
  const project: CliProject = {
    cwd,
    run: (line, options) => runCli(line, { cwd, env, ...options }),
    withSession: (use) => {
      const target = parseTarget(database, cwd);
      if (!target.ok) throw new Error("no such database");
      return withSession(target.value, use);
    },
    sql: (script) => project.withSession((session) => session.script(script)),
    read: (file) => readFileSync(join(cwd, file), "utf8"),
    write,
  };
  return project;
}

/** A copy of the guide's shop, whose database is the one that DATABASE_URL names. */
export function guideCopy(): string {
  const cwd = emptyFolder();
  const guide = fileURLToPath(new URL("../../examples/guide", import.meta.url));
  cpSync(guide, cwd, { recursive: true, filter: (path) => !path.endsWith(".shopwright") });
  const config = join(cwd, "shopwright.config.ts");
  writeFileSync(config, readFileSync(config, "utf8").replace('"pglite:.shopwright/db"', 'env("DATABASE_URL")'));
  return cwd;
}
