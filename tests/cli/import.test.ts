/** `import`: what becomes of generated rows of every kind, that a plan finds nothing to change afterwards, and the code type-checks. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { storedName } from "../../src/model/address.js";
import type { DesiredStore } from "../../src/model/resource.js";
import type { Session } from "../../src/model/session.js";
import { encodeSpec } from "../../src/plan/sql/encode.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { editByHand } from "../engine/edit-by-hand.js";
import { histories } from "../engine/generated-histories.js";
import { type CliProject, describeEachProject, type WithProject, withServerProject } from "../support/cli-project.js";
import { resolved } from "../support/real-settings.js";
import { runCli } from "../support/run-cli.js";
import { insertRows } from "../support/settings-tables.js";

const layers = { flagship: ["settings/base"] };
/** One life of a whole store takes seconds; where it fails, its seed says more than what is shrunk. */
const LIMITS = { numRuns: 1, endOnFailure: true };
const TIMEOUT = 240_000;

describeEachProject("import as json", (withProject) => lives(withProject, "json"));

describe("import as typescript", () => lives(withServerProject, "typescript"));

function lives(withProject: WithProject, format: "json" | "typescript"): void {
  it(
    "leaves a plan nothing but to take on record, and after edits by hand the same",
    () =>
      fc.assert(
        fc.asyncProperty(histories, async (history) => {
          const managed = resolved(history.first);
          const spare = resolved(history.spare);
          await withProject(layers, {}, async (project) => {
            await project.run("drift");
            await project.withSession((session) => insertAll(session, managed));
            const imported = await project.run(["import", "--layer", "settings/base", "--format", format]);
            expect(imported).toMatchObject({ status: 0, err: "" });
            expect(imported.out).toContain(`Imported ${managed.resources.length} settings.`);
            await onlyOnRecord(project, managed.resources.length);
            if (format === "json") expect((await project.run("fmt --check")).out).toBe("");
            else await typeChecks(project);
            expect((await project.run("apply --auto-approve")).status).toBe(0);
            expect((await project.run("plan --detailed-exitcode")).status).toBe(0);

            for (const edit of history.edits)
              if (edit.type === "update" || edit.type === "insert-unmanaged")
                await project.withSession((session) => editByHand(session, edit, { managed, named: [], spare }));
            // Code is not edited: a layer over it takes patches.
            if (format === "typescript") over(project);
            const layer = format === "json" ? "settings/base" : "settings/over";
            const again = await project.run(["import", "--layer", layer, "--partial", "--format", format]);
            // One column of two that belong together may make a row that no document can say.
            const left = [...again.err.matchAll(/in (flagship\/\S+?),? /g)].map(([, address]) => address);
            if (again.status === 0 && !/Nothing to import/.test(again.out)) await onlyOnRecord(project);
            else expect({ ...again, left }).toMatchObject({ status: left.length > 0 ? 3 : 0 });
          });
        }),
        LIMITS,
      ),
    TIMEOUT,
  );
}

function over(project: CliProject): void {
  const config = JSON.parse(project.read("shopwright.config.json")) as { stores: object };
  project.write("shopwright.config.json", {
    ...config,
    stores: { flagship: { layers: ["settings/base", "settings/over"] } },
  });
}

async function onlyOnRecord(project: CliProject, count?: number): Promise<void> {
  const { out, err } = await project.run("plan");
  expect(err.replaceAll(/warning\[(?:.|\n)*/g, "")).toBe("");
  const summary = out.trimEnd().split("\n").at(-1);
  expect(summary, out).toMatch(/^Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy\.$|^No changes\./);
  if (count !== undefined) expect(summary).toContain(`Plan: ${count} to import`);
}

/** Under the tsconfig of `init`. */
async function typeChecks({ cwd }: CliProject): Promise<void> {
  const other = join(cwd, "types");
  await runCli(["init", "--chdir", other], { cwd });
  const { config } = ts.readConfigFile(join(other, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, other);
  const files = readdirSync(join(cwd, "settings/base")).map((file) => join(cwd, "settings/base", file));
  expect(files.length).toBeGreaterThan(20);
  const program = ts.createProgram(files, options);
  const findings = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
    const place = file && start !== undefined ? file.text.slice(start, start + 80) : "";
    return `${file?.fileName} ${place}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
  expect(findings).toEqual([]);
}

async function insertAll(session: Session, { resources, context }: DesiredStore): Promise<void> {
  for (const kind of kinds.values()) {
    const rows = resources
      .filter(({ address }) => address.kind === kind.name)
      .map(({ address, spec }) => ({
        store: address.store,
        name: storedName(address),
        row: encodeSpec(kind, spec, context),
      }));
    await insertRows(session, kind, kinds, rows);
  }
}
