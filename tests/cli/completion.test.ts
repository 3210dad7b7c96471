/** Completion: what is offered, and that bash, zsh and fish really get it and run nothing on the way. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { commandFile, describeWhere } from "../support/describe-where.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const cwd = emptyFolder();
const bin = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

beforeAll(() => {
  const guide = fileURLToPath(new URL("../../examples/guide", import.meta.url));
  cpSync(guide, cwd, { recursive: true, filter: (path) => !path.endsWith(".shopwright") });
  writeFileSync(join(cwd, "two words.json"), "{}");
  mkdirSync(join(cwd, "tools"));
  writeFileSync(join(cwd, "tools/shopwright"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(cwd, "tools/shopwright"), 0o755);
});

/** What is offered for a line, of which the last word is being typed. */
async function offered(line: string): Promise<readonly string[]> {
  const words = ["completion", "words", "--", ...line.split(" ")];
  const { status, out, err } = await runCli(words, { cwd });
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return out
    .split("\n")
    .slice(0, -1)
    .map((each) => each.split("\t")[0] ?? "");
}

describe("what is offered", () => {
  it.each([
    ["pl", ["plan"]],
    ["help sch", ["schema"]],
    ["plan --de", ["--detailed-exitcode"]],
    ["plan --env ", ["local", "server"]],
    ["plan --env=s", ["--env=server"]],
    ["plan --store ", ["flagship", "outlet"]],
    ["plan --store outlet f", ["flagship"]],
    ["plan --format ", ["text", "json", "sarif", "junit", "github"]],
    ["show --format ", ["text", "json", "documents"]],
    ["plan --out ", [":files"]],
    ["plan --chdir ", [":folders"]],
    ["plan --chdir nowhere --env ", []],
    ["plan ", []],
    ["show --format d", ["documents"]],
    ["show ", [":files"]],
    ["show --current order", ["order_policy", "order_flow"]],
    ["show --current --env local outlet/member_tier.b", ["outlet/member_tier.basic"]],
    ["show --current coupon coupon.spring", ["coupon.spring-10"]],
    ["fmt a.json ", [":files"]],
    ["apply plan.json ", []],
    ["init --from g", ["guide"]],
    ["init --modules orders m", ["marketing"]],
    ["init --currency CN", ["CNY"]],
    ["init --time-zone Asia/Shang", ["Asia/Shanghai"]],
    ["schema cal", ["calendar"]],
    ["completion ", ["bash", "zsh", "fish"]],
    ["nonsense ", []],
  ])("%j", async (line, expected) => expect(await offered(line)).toEqual(expected));

  it("has all commands, and an option once", async () => {
    expect(await offered("")).toEqual(expect.arrayContaining(["init", "plan", "apply", "completion", "--help"]));
    expect(await offered("plan --out a --o")).toEqual([]);
  });

  it("does not evaluate the project's files", async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, "shopwright.config.ts"),
      'throw 1; ({ /* x: */ "environments": { eu: { "a:b": { c: 1 } }, \'us-1\': {} } })',
    );
    const words = ["completion", "words", "--", "plan", "--env", ""];
    expect((await runCli(words, { cwd: folder })).out).toBe("eu\t\nus-1\t\n");
  });

  it("has no script for other shells", async () => {
    const { status, err } = await runCli("completion tcsh", { cwd });
    expect(status).toBe(1);
    expect(err).toContain("bash, zsh, fish");
  });
});

/** Runs shell code in the project, with `shopwright` on its path. */
function run(shell: string, args: readonly string[]): readonly string[] {
  const PATH = [join(cwd, "tools"), process.env["PATH"]].join(delimiter);
  const text = execFileSync(shell, args, { cwd, encoding: "utf8", env: { ...process.env, PATH, HOME: cwd } });
  return text.split("\n").filter((line) => line !== "");
}

function describeShell(shell: string, suite: () => void): void {
  describeWhere(commandFile(shell) !== undefined, `${shell} on PATH`, shell, suite);
}

describeShell("bash", () => {
  const code = `source <(shopwright completion bash) && COMP_WORDS=("$@") && COMP_CWORD=$(($# - 1)) && _shopwright &&
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const complete = (...words: string[]) => run("bash", ["--norc", "-uc", code, "bash", "shopwright", ...words]);

  it("completes commands, values and addresses", () => {
    expect(complete("pl")).toEqual(["plan"]);
    expect(complete("plan", "--env", "")).toEqual(["local", "server"]);
    expect(complete("show", "--current", "member_tier.g")).toEqual(["member_tier.gold"]);
  });

  it("completes --env=local, which bash takes for three words", () => {
    expect(complete("plan", "--env", "=")).toEqual(["local", "server"]);
    expect(complete("plan", "--env", "=", "s")).toEqual(["server"]);
  });

  it("completes files with spaces, and folders alone where a folder is meant", () => {
    expect(complete("fmt", "two")).toEqual(["two words.json"]);
    expect(complete("plan", "--chdir", "t")).toEqual(["tools"]);
  });

  it("runs nothing that stands on the line", () => {
    complete("plan", "$(touch hacked)", "`touch hacked`", "; touch hacked", "");
    expect(existsSync(join(cwd, "hacked"))).toBe(false);
  });
});

describeShell("zsh", () => {
  const code = `compdef() { : }; _describe() { print -l -- "\${(@P)4}" }; _files() { print files "$@" }
    source <(shopwright completion zsh); words=("$@"); CURRENT=$#; _shopwright`;
  const complete = (...words: string[]) => run("zsh", ["-fc", code, "zsh", "shopwright", ...words]);

  it("completes commands with what they do, values and files", () => {
    expect(complete("pl")).toEqual(["plan:show what apply would change"]);
    expect(complete("plan", "--env", "")).toEqual(["local:", "server:"]);
    expect(complete("plan", "--env=s")).toEqual(["--env=server:"]);
    expect(complete("fmt", "two")).toEqual(["files"]);
    expect(complete("plan", "--chdir", "")).toEqual(["files -/"]);
  });
});

describeShell("fish", () => {
  const complete = (line: string) =>
    run("fish", ["-Nc", `shopwright completion fish | source; complete -C ${JSON.stringify(`shopwright ${line}`)}`]);

  it("completes commands with what they do, values and files", () => {
    expect(complete("pl")).toEqual(["plan\tshow what apply would change"]);
    expect(complete("plan --env ")).toEqual(["local", "server"]);
    expect(complete("plan --env=s")).toEqual(["--env=server"]);
    expect(complete("fmt two")).toEqual(["two words.json"]);
  });
});
