/**
 * Two ways to apply: the engine in this process, over kinds of the tests, and the built command line in a process of its
 * own, over real ones. Both are read and edited by plain SQL.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { withSession } from "../../../src/database/connect.js";
import { isConnectionLoss } from "../../../src/database/database-error.js";
import { readPlanFile } from "../../../src/engine.js";
import type { Plan } from "../../../src/model/plan.js";
import type { Session } from "../../../src/model/session.js";
import { apply, applyTiers, planTiers, tier } from "../../database/tiers.js";
import { emptyFolder, runCli } from "../../support/run-cli.js";
import { installTables } from "../../support/settings-tables.js";
import { testKinds } from "../../support/test-kinds.js";
import type { Delta, Levels } from "./model.js";

/** What an apply says of itself; `nothing`: it was killed; `unsaid`: it failed without a word on what was changed. */
export type Said = "applied" | "not-applied" | "already-applied" | "unknown" | "nothing" | "unsaid";

export interface Applying {
  /** Where the apply connects to, and where it would connect again. */
  readonly through: string;
  readonly back: string;
  /** Called with the time that resolving a lost COMMIT took once connected again, in milliseconds. */
  readonly onResolved: (duration: number) => void;
}

export interface Subject {
  readonly install: (url: string) => Promise<void>;
  /** Without any fault. */
  readonly reset: (url: string, levels: Levels) => Promise<void>;
  readonly plan: (url: string, levels: Levels) => Promise<Plan>;
  readonly apply: (plan: Plan, applying: Applying) => Applier;
  readonly read: (session: Session) => Promise<Levels>;
  /** One statement. */
  readonly edit: (delta: Delta) => string;
}

export interface Applier {
  readonly said: Promise<Said>;
  /** Sends a signal to the process that applies, and waits for its end; only where it has one of its own. */
  readonly kill?: (signal: NodeJS.Signals) => Promise<unknown>;
}

const at = <T>(url: string, use: (session: Session) => Promise<T>) => withSession({ type: "postgres", url }, use);

const tiersOf = (levels: Levels) => Object.fromEntries([...levels].map(([name, level]) => [name, tier(level)]));

export const inProcess: Subject = {
  install: (url) => at(url, (session) => installTables(session, testKinds)),
  reset: async (url, levels) => {
    await at(url, async (session) => {
      await session.script(NOBODYS);
      await applyTiers(session, tiersOf(levels));
    });
  },
  plan: (url, levels) => at(url, (session) => planTiers(session, tiersOf(levels))),
  apply: (plan, { through, back, onResolved }) => ({
    said: at(through, (session) =>
      apply(session, plan, {
        lockTimeout: 10_000,
        reconnect: (use) =>
          at(back, async (again) => {
            const start = performance.now();
            const resolved = await use(again);
            onResolved(performance.now() - start);
            return resolved;
          }),
      }),
    ).then(
      ({ type }) => (type === "applied" || type === "already-applied" || type === "unknown" ? type : "not-applied"),
      (error: unknown) => {
        const message = String(error);
        if (/nothing was changed/i.test(message)) return "not-applied";
        // Where it cannot even connect, it has not begun.
        return isConnectionLoss(error) && !/COMMIT/.test(message) ? "not-applied" : "unsaid";
      },
    ),
  }),
  read: async (session) => {
    const { rows } = await session.query<{ name: string; level: number }>("select name, level from store.tiers");
    return new Map(rows.map(({ name, level }) => [name, level]));
  },
  edit: (delta) => edits(delta, "store.tiers", "level, title", (level) => `${level}, '"t"'`, "flagship"),
};

/** What an edit of an earlier run added, no plan would delete. */
const NOBODYS = `delete from store.tiers t where not exists (
  select from shopwright.resources r where (r.kind, r.store, r.name) = ('tier', t.store, t.name))`;

const BIN = resolve("dist/bin.js");

/** In a project of its own, whose documents are written anew for each plan. */
export function commandLine(): Subject {
  const cwd = emptyFolder();
  const sessions = join(cwd, "settings/base/sessions.json");
  const write = (levels: Levels) => {
    const documents = [...levels].map(([name, level]) => ({
      kind: "flash_session",
      name,
      spec: { title: String(level), window: { from: "10:00", until: "12:00" } },
    }));
    writeFileSync(sessions, JSON.stringify({ documents }));
  };
  const run = async (url: string, line: string) => {
    const { status, out, err } = await runCli(`${line} --env server`, { cwd, env: { DATABASE_URL: url } });
    if (status !== 0) throw new Error(`${line}: ${status}\n${out}${err}`);
  };
  let files = 0;
  return {
    install: async (url) => {
      rmSync(cwd, { recursive: true, force: true });
      mkdirSync(cwd);
      await runCli("init", { cwd });
      await run(url, "upgrade --auto-approve");
    },
    reset: async (url, levels) => {
      write(levels);
      await run(url, "apply --auto-approve");
    },
    plan: async (url, levels) => {
      write(levels);
      files += 1;
      await run(url, `plan --out plan-${files}.json`);
      const read = await readPlanFile(readFileSync(join(cwd, `plan-${files}.json`), "utf8"));
      if (!read.ok) throw new Error("the plan cannot be read");
      writeFileSync(join(cwd, `${read.value.digest}.json`), readFileSync(join(cwd, `plan-${files}.json`)));
      return read.value;
    },
    apply: ({ digest }, { through }) => {
      const env = { PATH: process.env["PATH"], HOME: cwd, DATABASE_URL: through };
      const words = ["apply", `${digest}.json`, "--auto-approve"];
      const child = spawn(process.execPath, [BIN, ...words], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
      const told: string[] = [];
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => told.push(String(bytes)));
      const ended = once(child, "close");
      const said = async (): Promise<Said> => {
        const [status, signal] = (await ended) as [number | null, NodeJS.Signals | null];
        if (signal !== null) return "nothing";
        if (status === 0) return "applied";
        if (status === 8) return "unknown";
        const text = told.join("").replace(/\s+/g, " "); // folded
        if (/already applied/.test(text)) return "already-applied";
        return /nothing was changed/i.test(text) ? "not-applied" : "unsaid";
      };
      return {
        said: said(),
        kill: (signal) => {
          child.kill(signal);
          return signal === "SIGKILL" ? ended : Promise.resolve();
        },
      };
    },
    read: async (session) => {
      const { rows } = await session.query<{ name: string; title: string }>(
        "select name, title from store.flash_sessions",
      );
      return new Map(rows.map(({ name, title }) => [name, Number(title)]));
    },
    edit: (delta) =>
      edits(
        delta,
        "store.flash_sessions",
        "title, window_from, window_until",
        (level) => `'"${level}"', '10:00', '12:00'`,
        "main",
      ),
  };
}

/** As somebody at the admin screen would. */
function edits(delta: Delta, table: string, columns: string, values: (level: number) => string, store: string): string {
  const [first] = delta;
  if (first === undefined) throw new Error("an edit of nothing");
  const [name, level] = first;
  if (level === null) return `delete from ${table} where store = '${store}' and name = '${name}'`;
  const [column = ""] = columns.split(",");
  return `insert into ${table} (store, name, ${columns}) values ('${store}', '${name}', ${values(level)})
    on conflict (store, name) do update set ${column} = excluded.${column}`;
}
