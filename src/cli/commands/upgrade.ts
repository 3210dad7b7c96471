/** `upgrade`: makes the database's tables, bookkeeping and roles, or brings them up to this engine. */
import { planUpgrade, runUpgrade } from "../../database/upgrade/upgrade.js";
import { upgradeScript } from "../../database/upgrade/upgrade-script.js";
import { upgradeText } from "../../render/text/upgrade-text.js";
import { defineCommand } from "../command.js";
import { type ApproveOptions, confirm } from "../confirm.js";
import { EXIT } from "../exit-code.js";
import { openEnvironment } from "../open-project.js";
import { approveOption, type OutputOptions, outputOptions, type ProjectOptions, projectOptions } from "../options.js";
import { reportFindings, textOptions } from "../report.js";
import { tables, withConnection } from "../with-database.js";

interface UpgradeOptions extends ProjectOptions, OutputOptions, ApproveOptions {
  readonly sql?: boolean;
}

export const upgrade = defineCommand<UpgradeOptions>({
  example: "shopwright upgrade --env server\nshopwright upgrade --env server --sql > upgrade.sql",
  configure: (command) =>
    approveOption(outputOptions(projectOptions(command))).option("--sql", "print the statements, run nothing"),
  run: async (io, options) => {
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      reportFindings(opened.diagnostics, io, options);
      return EXIT.invalid;
    }
    return withConnection(io, opened.value, options, async (session) => {
      const planned = await planUpgrade(session, tables());
      if (options.sql) {
        io.out(upgradeScript(planned));
        return EXIT.done;
      }
      io.out(upgradeText(planned, textOptions(io, options.color)));
      if (planned.state === "newer") return EXIT.refused;
      if (planned.state === "current") return EXIT.done;
      const refusal = await confirm(
        io,
        io.language.say`Change the tables of environment ${opened.value.name}?`,
        options,
      );
      if (refusal !== null) return refusal;
      await runUpgrade(session, planned);
      io.out(`\n${io.language.say`Upgrade complete! The tables are those of this version.`}\n`);
      return EXIT.done;
    });
  },
});
