/** What people are told when an apply was cut off, and how they find out: the messages alone say what to do. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { interrupts } from "../../src/cli/interrupts.js";
import { parseTarget, withSession } from "../../src/engine.js";
import type { ServerDatabase } from "../support/databases.js";
import { withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli, unfolded } from "../support/run-cli.js";
import { type Judge, withProxy } from "./proxy.js";

const BIN = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

const isCommit = (text: string): boolean => text.includes("commit\0");

/** A project, its tables, and a plan file. */
function onServer(
  use: (place: ServerDatabase & { readonly cwd: string; readonly run: Run }) => Promise<void>,
): Promise<void> {
  return withServerDatabase(async (database) => {
    const cwd = emptyFolder();
    const run: Run = (line, url = database.url) => runCli(line, { cwd, env: { DATABASE_URL: url }, hurried: true });
    await runCli("init", { cwd });
    await run("upgrade --env server --auto-approve");
    await run("plan --env server --out plan.json");
    await use({ ...database, cwd, run });
  });
}
type Run = (line: string, url?: string) => ReturnType<typeof runCli>;

describe("resolve", () => {
  it("says that a plan was applied, or was not, by its file and by its digest, to who may only read", () =>
    onServer(async ({ cwd, run, connectAs }) => {
      const { shopwright } = JSON.parse(readFileSync(join(cwd, "plan.json"), "utf8"));
      const digest = (shopwright.digest as string).slice(0, 12);
      await connectAs(["shopwright_planner"], async (_, planner) => {
        const before = await run("resolve plan.json", planner);
        expect(before.out).toBe(
          "The plan was not applied to environment server: nothing was changed. It can be applied now.\n",
        );
        expect(before.status).toBe(2);
        expect((await run("apply plan.json --auto-approve")).status).toBe(0);
        for (const words of ["plan.json", `${digest} --env server`, `${shopwright.digest} --env server`]) {
          for (const url of [planner, undefined]) {
            const { status, out } = await run(`resolve ${words}`, url);
            expect(out).toBe("The plan was applied as revision 1, to environment server.\n");
            expect(status).toBe(0);
          }
        }
      });
      expect(JSON.parse((await run("resolve plan.json --format json")).out)).toEqual({ type: "applied", revision: 1 });
      expect((await run("resolve 0123456789ab --env server")).status).toBe(2);
      expect((await run("resolve 0123456789a --env server")).err).toContain("error[plan/unreadable]");
    }));

  it("says that an apply is still under way, to whoever asks; apply says who holds it (fault 17)", () =>
    onServer(async ({ run, connect, connectAs }) => {
      await connect(async (other) => {
        await other.script(`set application_name = 'the other'; begin;
          select shopwright.open(database_id::text, home, null) from shopwright.meta`);
        const held = await run("apply plan.json --auto-approve --lock-timeout 0s"); // (fault 17)
        expect(held.err).toContain("held by postgres (the other, 127.0.0.1) since ");
        expect(held.err).toContain("Nothing was changed.");
        expect(held.status).toBe(6);
        await connectAs(["shopwright_planner"], async (_, planner) => {
          for (const url of [planner, undefined]) {
            const { status, err } = await run("resolve plan.json --lock-timeout 0s", url);
            expect(err).toContain("error[resolve/under-way]");
            expect(err).toContain("shopwright resolve plan.json");
            expect(status).toBe(6);
          }
        });
      });
    }));

  it("of a plan for another database is refused, and of one out of reach says when to ask again (fault 12)", () =>
    onServer(async ({ run, session }) => {
      const away = await run("resolve plan.json", "postgres://a@127.0.0.1:1/b");
      expect(away.err).toContain("error[resolve/unknown]");
      expect(away.err).toContain("shopwright resolve plan.json");
      expect(away.status).toBe(8);
      await session.script("update shopwright.meta set home = '1/1'");
      const other = await run("resolve plan.json");
      expect(other.err).toContain("error[resolve/other-database]");
      expect(other.status).toBe(4);
    }));
});

describe("an apply whose COMMIT is not answered, and the server out of reach", () => {
  it.each([
    [
      "of a plan file",
      "apply plan.json --auto-approve",
      "shopwright resolve plan.json",
      "forward, cut",
      "applied as revision 1",
    ],
    [
      "made now",
      "apply --env server --auto-approve",
      /shopwright resolve [0-9a-f]{12} --env server/,
      "cut",
      "was not applied",
    ],
  ] as const)(
    "%s ends with 8 and the command that resolves it (fault 12)",
    (_case, line, command, verdict, found) =>
      onServer(async ({ url, run }) => {
        let lost = false;
        const judge: Judge = ({ text }) => {
          if (lost) return "cut"; // from then on nobody gets through
          lost = isCommit(text);
          return lost ? verdict : "forward";
        };
        const { status, out, err } = await withProxy(url, judge, (through) => run(line, through));
        expect(err).toContain("error[apply/unknown]");
        expect(err).toMatch(command);
        expect(out).not.toContain("Apply complete");
        expect(status).toBe(8);
        const [told = ""] = /(?<=shopwright )resolve .*/.exec(err) ?? [];
        expect((await run(told)).out).toContain(found);
      }),
    120_000,
  );
});

describe("an apply that fails says whether anything was changed", () => {
  it.each(["postgres://a@127.0.0.1:1/b", "postgres://nobody:wrong@SERVER/postgres"])("at %s", (to) =>
    onServer(async ({ url, run }) => {
      const { err, status } = await run("apply plan.json --auto-approve", to.replace("SERVER", new URL(url).host));
      expect(unfolded(err)).toContain("Nothing was changed.");
      expect(status).toBe(7);
    }),
  );
});

describe("Ctrl-C", () => {
  it.each([
    [
      "once, at a statement: it is rolled back (fault 22)",
      1,
      "insert into",
      130,
      "nothing was changed",
      "was not applied",
    ],
    [
      "twice, before COMMIT: it is rolled back (fault 22)",
      2,
      "insert into",
      130,
      "nothing was changed",
      "was not applied",
    ],
    [
      "twice, at COMMIT: which command tells (fault 22)",
      2,
      "commit\0",
      8,
      "shopwright resolve plan.json",
      "applied as revision 1",
    ],
    [
      "once, at COMMIT: it is applied, and said so (fault 22)",
      1,
      "commit\0",
      0,
      "Apply complete!",
      "applied as revision 1",
    ],
  ])("%s", (_case, times, where, expected, says, found) =>
    onServer(async ({ url, cwd, run }) => {
      let press: () => Promise<void> = async () => undefined;
      let opened = false;
      const judge: Judge = async ({ text }) => {
        opened ||= text.includes("shopwright.open(");
        if (!opened || !text.includes(where)) return "forward";
        opened = false;
        await press();
        return times === 2 && where !== "insert into" ? "forward, hold" : "forward";
      };
      const { status, told } = await withProxy(url, judge, async (through) => {
        const env = { PATH: process.env["PATH"], HOME: cwd, DATABASE_URL: through };
        const child = spawn(process.execPath, [BIN, "apply", "plan.json", "--auto-approve"], { cwd, env });
        const told: string[] = [];
        child.stdout.on("data", (bytes) => told.push(String(bytes)));
        child.stderr.on("data", (bytes) => told.push(String(bytes)));
        const ended = once(child, "close");
        press = async () => {
          child.kill("SIGINT");
          while (!told.join("").includes("Again cuts the connection.")) await once(child.stderr, "data");
          if (times === 2) {
            child.kill("SIGINT");
            await ended;
          }
        };
        const [status] = await ended;
        return { status, told: told.join("") };
      });
      expect(told).toContain(says);
      expect(status).toBe(expected);
      expect((await run("resolve plan.json --lock-timeout 30s")).out).toContain(found);
    }),
  );

  it("just after an apply does not deny what the apply has said (fault 22)", async () => {
    const told: unknown[] = [];
    const { guarded, onInterrupt } = interrupts({
      tell: (text) => told.push(text),
      end: (...ending) => told.push(ending),
    });
    const said = { stopping: "stopping", cutOff: () => ({ message: "cut off", status: 8 as const }) };
    const work = async (interrupted: () => boolean) => {
      onInterrupt();
      return interrupted();
    };
    expect(await guarded(work, said)).toBe(true);
    expect(told.splice(0)).toEqual(["\nstopping\n"]);
    onInterrupt(); // the process is about to end, with the apply's own status
    expect(told).toEqual([]);
    onInterrupt();
    expect(told).toEqual([["\n", 130]]);
  });

  it("at anything else ends the process at once", () => {
    const ends: unknown[] = [];
    const { onInterrupt } = interrupts({ tell: () => undefined, end: (...ending) => ends.push(ending) });
    onInterrupt();
    expect(ends).toEqual([["\nInterrupted. Nothing was changed by this command.\n", 130]]);
  });
});

describe("an embedded database", () => {
  it("whose process is killed keeps every apply that was said to be done (fault 21)", async () => {
    const cwd = emptyFolder();
    await runCli("init", { cwd });
    await runCli("apply --auto-approve", { cwd });
    const coupons = join(cwd, "settings/base/coupons.ts");
    const target = parseTarget("pglite:.shopwright/db", cwd);
    if (!target.ok) throw new Error("no target");
    for (const total of [2001, 2002]) {
      writeFileSync(coupons, readFileSync(coupons, "utf8").replace(/total: \d+/, `total: ${total}`));
      const env = { PATH: process.env["PATH"], HOME: cwd };
      const child = spawn(process.execPath, [BIN, "apply", "--auto-approve"], { cwd, env });
      const ended = once(child, "close");
      for await (const bytes of child.stdout) {
        if (!String(bytes).includes("Apply complete!")) continue;
        child.kill("SIGKILL");
        break;
      }
      await ended;
      const rows = await withSession(target.value, (session) =>
        session.query("select limits_total as total from store.coupons"),
      );
      expect(rows.rows).toEqual([{ total }]);
      expect((await runCli("plan --detailed-exitcode", { cwd })).status).toBe(0);
    }
  }, 240_000);
});
