/** `fmt` on files: which ones, what is written and how, and what is left alone. */
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyFolder, runCli } from "../support/run-cli.js";

const UGLY = '{"name":"a","kind":"calendar","spec":{"hours":[]}}';
const FORMED = '{\n  "kind": "calendar",\n  "name": "a",\n  "spec": { "hours": [] }\n}\n';

describe("fmt", () => {
  let cwd = "";
  const at = (file: string) => join(cwd, file);
  const read = (file: string) => readFileSync(at(file), "utf8");
  beforeEach(() => {
    cwd = emptyFolder();
    for (const folder of ["settings/base/deep", "settings/outlet", "elsewhere"])
      mkdirSync(at(folder), { recursive: true });
    const config = {
      format: 1,
      stores: { main: { layers: ["./settings/base/"] } },
      environments: { local: { database: "pglite:memory", stores: { main: { layers: ["settings/outlet"] } } } },
    };
    writeFileSync(at("shopwright.config.json"), JSON.stringify(config));
    for (const file of ["base/a.json", "base/deep/b.json", "outlet/c.json"])
      writeFileSync(at(`settings/${file}`), UGLY);
    writeFileSync(at("settings/base/_data.json"), UGLY);
    writeFileSync(at("elsewhere/d.json"), UGLY);
  });

  it("rewrites the documents of all layers, names them, and has nothing to do the second time", async () => {
    const { status, out, err } = await runCli("fmt", { cwd });
    expect({ status, out, err }).toEqual({
      status: 0,
      out: "settings/base/a.json\nsettings/base/deep/b.json\nsettings/outlet/c.json\n",
      err: "",
    });
    expect(read("settings/base/deep/b.json")).toBe(FORMED);
    expect([read("settings/base/_data.json"), read("elsewhere/d.json")]).toEqual([UGLY, UGLY]);
    expect(readdirSync(at("settings/base"))).toEqual(["_data.json", "a.json", "deep"]);
    expect(await runCli("fmt --check", { cwd })).toEqual({ status: 0, out: "", err: "" });
  });

  it("--check writes nothing, names the files and ends with 3; --diff shows the lines", async () => {
    writeFileSync(at("settings/base/a.json"), FORMED);
    const { status, out, err } = await runCli("fmt --check --diff", { cwd });
    expect(status).toBe(3);
    expect(
      out,
    ).toContain(`settings/outlet/c.json\n--- settings/outlet/c.json\n+++ settings/outlet/c.json\n@@ -1,1 +1,5 @@
-${UGLY}\n\\ No newline at end of file\n+{\n+  "kind": "calendar",\n`);
    expect(out).not.toContain("a.json");
    expect(err).toContain("2 files would change");
    expect(read("settings/outlet/c.json")).toBe(UGLY);
  });

  it("takes files and folders, in and beside layers, without a project file too", async () => {
    writeFileSync(at("shopwright.config.json"), "broken");
    const { status, out } = await runCli("fmt elsewhere settings/base/_data.json", { cwd });
    expect({ status, out }).toEqual({ status: 0, out: "elsewhere/d.json\nsettings/base/_data.json\n" });
    expect(read("settings/base/a.json")).toBe(UGLY);
  });

  it("tells of a file that is not JSON, leaves it alone, and formats the others", async () => {
    writeFileSync(at("settings/base/deep/b.json"), '{ "kind": "calendar", }');
    const { status, out, err } = await runCli("fmt", { cwd });
    expect(status).toBe(3);
    expect(err).toContain("error[documents/json-trailing-comma]");
    expect(err).toContain("settings/base/deep/b.json:1:");
    expect(out).toBe("settings/base/a.json\nsettings/outlet/c.json\n");
    expect(read("settings/base/deep/b.json")).toBe('{ "kind": "calendar", }');
  });

  it.each([
    ["a file that is not there", "fmt nowhere.json", "documents/file-missing"],
    ["a folder outside", "fmt ..", "documents/file-outside-project"],
    ["code", "fmt code.ts", "documents/not-json"],
  ])("refuses %s", async (_, line, code) => {
    writeFileSync(at("code.ts"), "export default [];\n");
    const { status, err } = await runCli(line, { cwd });
    expect(err).toContain(`error[${code}]`);
    expect(status).toBe(3);
  });

  it("does not follow a link out of the project, and writes through one inside it", async () => {
    const outside = join(emptyFolder(), "outside.json");
    writeFileSync(outside, UGLY);
    symlinkSync(outside, at("settings/base/out.json"));
    symlinkSync("../../elsewhere/d.json", at("settings/base/in.json"));
    const { status, err } = await runCli("fmt", { cwd });
    expect(status).toBe(3);
    expect(err).toContain("settings/base/out.json");
    expect(readFileSync(outside, "utf8")).toBe(UGLY);
    expect(lstatSync(at("settings/base/in.json")).isSymbolicLink()).toBe(true);
    expect(read("elsewhere/d.json")).toBe(FORMED);
    expect((await runCli(["fmt", outside], { cwd })).err).toContain("documents/file-outside-project");
  });

  it("keeps a file's permissions", async () => {
    chmodSync(at("elsewhere/d.json"), 0o666);
    await runCli("fmt elsewhere", { cwd });
    expect(statSync(at("elsewhere/d.json")).mode & 0o777).toBe(0o666);
  });
});

it("the guide's own documents are in their form", async () => {
  const cwd = emptyFolder();
  const guide = fileURLToPath(new URL("../../examples/guide", import.meta.url));
  cpSync(guide, cwd, { recursive: true, filter: (path) => !path.endsWith(".shopwright") });
  expect(await runCli("fmt --check", { cwd })).toEqual({ status: 0, out: "", err: "" });
});
