/** `verify` and `checkpoint`, as CI and an auditor run them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseTarget, withSession } from "../../src/engine.js";
import type { Session } from "../../src/model/session.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

describe("verify and checkpoint", () => {
  const cwd = emptyFolder();
  let empty = "";
  let first = "";
  const database = <T>(use: (session: Session) => Promise<T>) => {
    const target = parseTarget("pglite:.shopwright/db", cwd);
    if (!target.ok) throw new Error("no target");
    return withSession(target.value, use);
  };
  const verify = (...checkpoints: readonly string[]) =>
    runCli(["verify", ...(checkpoints.length > 0 ? ["--checkpoint", ...checkpoints] : [])], { cwd });
  beforeAll(async () => {
    await runCli("init", { cwd });
    empty = (await runCli("checkpoint", { cwd })).out;
    await runCli("apply --auto-approve", { cwd });
    first = (await runCli("checkpoint", { cwd })).out;
  });

  it("prints one line, of an empty history too", () => {
    expect(empty).toMatch(/^shopwright-checkpoint 1 [0-9a-f-]{36} 0 -\n$/);
    expect(first).toMatch(/^shopwright-checkpoint 1 [0-9a-f-]{36} 1 [0-9a-f]{64}\n$/);
  });

  it("0: holds to every line that it is given, as text or in files", async () => {
    writeFileSync(join(cwd, "checkpoints.txt"), `first\n${empty}then\n${first}`);
    const { status, out, err } = await verify("checkpoints.txt", `Release 7\n\n${first}`);
    expect(err).toBe("");
    expect(out).toMatch(
      /^The chain verifies: 1 revision, 2 changes\.\nLast hash: \w{64}\nIt holds to 3 checkpoints\.\n$/,
    );
    expect(status).toBe(0);
  });

  it("1: nothing is verified against what is no checkpoint", async () => {
    writeFileSync(join(cwd, "none.txt"), "nothing of the sort");
    const { status, out, err } = await verify("none.txt", "nowhere.txt", first.slice(0, -9), "");
    expect(err.match(/error\[history\/no-checkpoint\]/g)).toHaveLength(4);
    expect(err).toContain('"nowhere.txt" is not there');
    expect(out).toBe("");
    expect(status).toBe(1);
  });

  it("9: a history that is right in itself, but was exchanged; every checkpoint is told", async () => {
    const [, , id = ""] = first.split(" ");
    const later = first.replace(/ 1 (?=[0-9a-f]{64})/, " 5 ");
    const other = first.replace(id, "00000000-0000-4000-8000-000000000000");
    const rewritten = first.replace(/[0-9a-f]{64}/, "0".repeat(64));
    const { status, out, err } = await verify(first, later, other, rewritten);
    expect(out).toContain("The chain verifies");
    expect(out).toContain("It holds to 1 checkpoint.");
    expect(err.match(/error\[history\/checkpoint-not-held\]/g)).toHaveLength(3);
    expect(err).toContain("The checkpoint is of revision 5, and the history ends with revision 1.");
    expect(err).toContain("An older backup was restored");
    expect(err).toContain("Revision 1 had the hash 0000000000000000… at the checkpoint");
    expect(err).toContain(`and this is\n  ${id}.`);
    expect(Math.max(...err.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(status).toBe(9);
    const json = await runCli(["verify", "--format", "json", "--checkpoint", later], { cwd });
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      revisions: 1,
      checkpoints: 1,
      findings: [{ code: "history/checkpoint-not-held" }],
    });
    expect(json.status).toBe(9);
  });

  it("9: a change that was rewritten, with the revision that it is of", async () => {
    await database(async (session) => {
      await session.script(`alter table shopwright.changes disable trigger all;
        update shopwright.changes set body = replace(body, 'postgres', 'somebody');
        alter table shopwright.changes enable always trigger append_only`);
    });
    const { status, out, err } = await verify(first);
    expect(err).toContain("Revision 1: its changes are not those that it was sealed with.");
    expect(err).not.toContain("checkpoint-not-held");
    expect(out).toBe("");
    expect(status).toBe(9);
  });
});
