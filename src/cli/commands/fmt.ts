/** `fmt`: rewrites JSON documents in their canonical order and layout. What they mean stays the same. */
import { resolve } from "node:path";
import { formatFiles } from "../../documents/edit/format-files.js";
import { jsonFilesAt, jsonFilesOfProject } from "../../documents/edit/json-files.js";
import { loadProject } from "../../documents/load/load-project.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { fileDiffText } from "../../render/text/file-diff-text.js";
import { plural } from "../../render/text/plural.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import type { Io } from "../io.js";
import { loadOptions } from "../open-environment.js";
import { reportFindings, textOptions } from "../report.js";

interface FmtOptions {
  readonly chdir?: string;
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly color: boolean;
}

export const fmt = defineCommand<FmtOptions>({
  example: "shopwright fmt\nshopwright fmt --check --diff\nshopwright fmt settings/base/calendar.json",
  configure: (command) =>
    command
      .argument("[paths...]", "files or folders; without any, all layers of the project")
      .option("--check", "write nothing; end with 3 where files would change, and name them")
      .option("--diff", "show what changes")
      .option("--chdir <folder>", "the project's folder, instead of this one")
      .option("--no-color", "without colours"),
  completes: () => "files",
  run: async (io, options, paths) => {
    const folder = resolve(io.cwd, options.chdir ?? ".");
    const found = await filesOf(io, folder, paths);
    const findings: Diagnostic[] = [...found.findings];
    let unformatted = 0;
    for await (const result of formatFiles(folder, found.files, kinds)) {
      if (!("file" in result)) {
        findings.push(...result);
        continue;
      }
      const { file, before, after, write } = result;
      const finding = options.check ? null : await write();
      if (finding !== null) findings.push(finding);
      else {
        unformatted += 1;
        io.out(`${file}\n`);
        if (options.diff) io.out(fileDiffText(file, before, after, textOptions(io, options.color)));
      }
    }
    if (options.check && unformatted > 0) findings.push(notFormatted(unformatted));
    reportFindings(findings, io, options);
    return findings.some(({ severity }) => severity === "error") ? EXIT.invalid : EXIT.done;
  },
});

async function filesOf(io: Io, folder: string, paths: readonly (string | undefined)[]) {
  const given = paths.filter((path) => path !== undefined).map((path) => resolve(io.cwd, path));
  if (given.length > 0) return jsonFilesAt(folder, given);
  const project = await loadProject(folder, loadOptions(io));
  if (!project.ok) return { files: [], findings: project.diagnostics };
  const found = await jsonFilesOfProject(folder, project.value);
  return { ...found, findings: [...project.warnings, ...found.findings] };
}

function notFormatted(files: number): Diagnostic {
  return {
    code: "documents/not-formatted",
    severity: "error",
    summary: "Files are not in their canonical form",
    detail: `${plural(files, "file")} would change; nothing was written.`,
    remedy: "Run shopwright fmt, and commit what it changes.",
  };
}
