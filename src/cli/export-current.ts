/** `show --current --out FILE`: writes all that a database holds to a file, for plans made where it cannot be reached. */
import { saveCurrentFile } from "./current-file.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { openEnvironment } from "./open-environment.js";
import type { OutputOptions, ProjectOptions } from "./options.js";
import { withProgress } from "./progress.js";
import { reportFindings } from "./report.js";
import { withDatabase } from "./with-database.js";

type ExportOptions = ProjectOptions & Pick<OutputOptions, "color">;

export async function exportCurrent(io: Io, options: ExportOptions, file: string): Promise<ExitCode> {
  const opened = await openEnvironment(io, options);
  if (!opened.ok) {
    reportFindings(opened.diagnostics, io, options);
    return EXIT.invalid;
  }
  return withDatabase(io, opened.value, { ...options, format: "text" }, async (session) => {
    const { say, count } = io.language;
    const { snapshot, findings } = await withProgress(io, say`Reading the database`, () =>
      saveCurrentFile(io, file, session, { opened: opened.value, stores: options.store }),
    );
    reportFindings(findings, io, { color: options.color });
    if (findings.length > 0) return EXIT.failed;
    const { entries, revision } = snapshot.index;
    io.out(`${say`Saved ${count(entries.length, "setting")} as of revision ${revision} to ${file}.`}\n`);
    io.out(`${say`To plan against it: shopwright plan --current ${file}`}\n`);
    return EXIT.done;
  });
}
