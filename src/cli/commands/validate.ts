/** `validate`: checks the project file and every document, without a database. */

import { findingsOf } from "../../model/diagnostic.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { openProject } from "../open-project.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions, storeOption } from "../options.js";
import { reportFindings } from "../report.js";

export const validate = defineCommand<ProjectOptions & OutputOptions>({
  example: "shopwright validate\nshopwright validate --env server --format json",
  configure: (command) => outputOptions(storeOption(projectOptions(command))),
  run: async (io, options) => {
    const project = await openProject(io, options);
    reportFindings(findingsOf(project), io, options);
    if (!project.ok) return EXIT.invalid;
    if (options.format === "text") {
      const { stores } = project.value;
      const settings = stores.reduce((sum, store) => sum + store.resources.length, 0);
      const { say, count } = io.language;
      io.out(`${say`Valid: ${settings} settings in ${count(stores.length, "store")}.`}\n`);
    }
    return EXIT.done;
  },
});
