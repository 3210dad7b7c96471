/** `checkpoint`: prints the end of the history in one line, to be kept where the database's owner cannot rewrite it. */
import { readCheckpoint } from "../../database/ledger/checkpoints.js";
import { formatCheckpoint } from "../../model/checkpoint.js";
import { jsonText } from "../../render/json/json-text.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { openEnvironment } from "../open-environment.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions } from "../options.js";
import { reportFindings } from "../report.js";
import { withDatabase } from "../with-database.js";

type CheckpointOptions = ProjectOptions & OutputOptions;

export const checkpoint = defineCommand<CheckpointOptions>({
  example: `shopwright checkpoint --env production >> checkpoints.txt
git tag --annotate applied-42 --message "$(shopwright checkpoint --env production)"`,
  configure: (command) => outputOptions(projectOptions(command)),
  run: async (io, options) => {
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      reportFindings(opened.diagnostics, io, options);
      return EXIT.invalid;
    }
    return withDatabase(io, opened.value, options, async (session) => {
      const read = await readCheckpoint(session);
      io.out(options.format === "json" ? jsonText(read) : `${formatCheckpoint(read)}\n`);
      return EXIT.done;
    });
  },
});
