/** The project file, `shopwright.config.ts` or `shopwright.config.json`, to a checked {@link Project}. */
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Checked, checkedWith, type Diagnostic, refused } from "../../model/diagnostic.js";
import type { Project } from "../../model/project.js";
import { errorAt } from "./finding.js";
import { readJson } from "./json/read-json.js";
import type { LoadOptions } from "./load-options.js";
import { checkProject } from "./project/check-project.js";
import { realPathOf } from "./project-folder.js";
import type { RawDocument } from "./raw-document.js";
import { readTypeScript } from "./typescript/read-typescript.js";

const TYPESCRIPT = "shopwright.config.ts";
const JSON_FILE = "shopwright.config.json";

/**
 * @param folder The project folder, in which the file stands.
 * @throws Error if the file is there and cannot be read, or if the sandbox process itself breaks.
 */
export async function loadProject(folder: string, options: LoadOptions): Promise<Checked<Project>> {
  const [typescript, json] = await Promise.all([
    realPathOf(join(folder, TYPESCRIPT)),
    realPathOf(join(folder, JSON_FILE)),
  ]);
  if (typescript !== null && json !== null) return refused([TWO_FILES]);
  if (typescript !== null) return fromTypeScript(await realpath(folder), options);
  if (json === null) return refused([NO_FILE]);
  const read = readJson(JSON_FILE, await readFile(json));
  if (!read.ok) return refused(read.findings);
  return checked({ value: read.value, location: { file: JSON_FILE, line: 1, column: 1 }, locate: read.locate });
}

async function fromTypeScript(root: string, options: LoadOptions): Promise<Checked<Project>> {
  const context = { store: "", environment: "", vars: {} };
  const [group] = await readTypeScript(root, [{ files: [TYPESCRIPT], contexts: [context] }], options);
  const result = group?.[0];
  const documents = result?.documents.get(TYPESCRIPT) ?? [];
  const findings = result?.findings ?? [];
  const [raw, second] = documents;
  if (raw === undefined || findings.some(({ severity }) => severity === "error")) {
    return refused(findings.length > 0 ? findings : [NOT_ONE]);
  }
  return second === undefined ? checked(raw, findings) : refused([...findings, NOT_ONE]);
}

function checked(raw: RawDocument, before: readonly Diagnostic[] = []): Checked<Project> {
  const { project, findings } = checkProject(raw);
  const all = [...before, ...findings];
  return project === null ? refused(all) : checkedWith(project, all);
}

const NO_FILE: Diagnostic = errorAt(undefined, {
  code: "documents/project-missing",
  summary: "There is no project file",
  detail: `The folder has neither ${TYPESCRIPT} nor ${JSON_FILE}.`,
  remedy: "Run shopwright init to make one, or name the project's folder with --chdir.",
});

const TWO_FILES: Diagnostic = errorAt(
  { file: JSON_FILE, line: 1, column: 1 },
  {
    code: "documents/project-twice",
    summary: "There are two project files",
    detail: `The folder has both ${TYPESCRIPT} and ${JSON_FILE}.`,
    remedy: "Keep one of them.",
  },
);

const NOT_ONE: Diagnostic = errorAt(
  { file: TYPESCRIPT, line: 1, column: 1 },
  {
    code: "documents/project-invalid",
    summary: "The project file is not right",
    detail: "The default export is not one project.",
    remedy: "Write export default defineProject({ … }).",
  },
);
