/** `upgrade`: makes the database's tables, bookkeeping and roles, or brings them up to this engine. */
import { Option } from "commander";
import type { Adoption } from "../../database/upgrade/adopt-statements.js";
import { planUpgrade, type Upgrade } from "../../database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../../database/upgrade/run-upgrade.js";
import { upgradeScript } from "../../database/upgrade/upgrade-script.js";
import { jsonText } from "../../render/json/json-text.js";
import { upgradeText } from "../../render/text/upgrade-text.js";
import { actorOf } from "../actor.js";
import { defineCommand } from "../command.js";
import { type ApproveOptions, confirm } from "../confirm.js";
import { EXIT } from "../exit-code.js";
import type { Io, Said } from "../io.js";
import { openEnvironment } from "../open-environment.js";
import {
  approveOption,
  type LockOptions,
  lockOption,
  type OutputOptions,
  outputOptions,
  type ProjectOptions,
  projectOptions,
} from "../options.js";
import { reportFindings, textOptions } from "../report.js";
import { lossFinding } from "../upgrade-findings.js";
import { version } from "../version.js";
import { tables, withConnection } from "../with-database.js";

interface UpgradeCommandOptions extends ProjectOptions, OutputOptions, ApproveOptions, LockOptions {
  readonly sql?: boolean;
  readonly allowDataLoss?: boolean;
  readonly adopt?: Adoption["as"];
  readonly message?: string;
}

export const upgrade = defineCommand<UpgradeCommandOptions>({
  example: "shopwright upgrade --env server\nshopwright upgrade --env server --sql > upgrade.sql",
  configure: (command) =>
    approveOption(lockOption(outputOptions(projectOptions(command))))
      .option("--sql", "print the statements, run nothing")
      .addOption(
        new Option("--adopt [as]", "go on here with a database that was restored or moved, or with a copy")
          .choices(["restored", "copy"])
          .preset("restored"),
      )
      .option("--message <text>", "with --adopt: why; kept in the history")
      .option("--allow-data-loss", "drop columns that no kind has any more, with the values in them"),
  run: async (io, options) => {
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      reportFindings(opened.diagnostics, io, options);
      return EXIT.invalid;
    }
    return withConnection(io, opened.value, options, async (session) => {
      const planned = await planUpgrade(session, tables(), {
        engineVersion: version,
        allowDataLoss: options.allowDataLoss,
        lockTimeout: options.lockTimeout,
        thorough: true,
        adopt: options.adopt && { as: options.adopt, actor: actorOf(io), message: options.message },
      });
      if (options.sql) {
        io.out(upgradeScript(planned));
        return EXIT.done;
      }
      if (options.format === "json") io.out(jsonText(summary(planned)));
      else io.out(upgradeText(planned, textOptions(io, options.color)));
      if (options.format === "text") reportFindings(planned.left, io, options);
      if (planned.state === "newer") return EXIT.refused;
      if (planned.state === "current") return EXIT.done;
      if (planned.losses.length > 0 && !options.allowDataLoss) {
        reportFindings(planned.losses.map(lossFinding), io, { ...options, format: "text" });
        return EXIT.refused;
      }
      const refusal = await confirm(
        io,
        io.language.say`Change the tables of environment ${opened.value.name}?`,
        options,
      );
      if (refusal !== null) return refusal;
      const ended = await io.guarded(
        (interrupted) =>
          runUpgrade(session, planned).catch((error: unknown) => {
            if (interrupted()) return "interrupted" as const;
            throw error;
          }),
        cuttingOff(io),
      );
      if (ended === "interrupted") {
        io.err(`${io.language.say`Interrupted. Nothing was changed.`}\n`);
        return EXIT.interrupted;
      }
      if (options.format === "text") {
        io.out(`\n${io.language.say`Upgrade complete! The tables are those of this version.`}\n`);
      }
      return EXIT.done;
    });
  },
});

/** It is one transaction, which Ctrl-C lets end; only who insists leaves open what became of it. */
function cuttingOff({ language: { say } }: Io): Said {
  return {
    stopping: say`Interrupted: the change of the tables ends first. Again cuts the connection.`,
    cutOff: () => ({
      message: `${say`Interrupted. The tables were changed as a whole or not at all; shopwright upgrade tells which.`}\n`,
      status: EXIT.unknown,
    }),
  };
}

/** For programs: without what only the engine needs. */
function summary({ state, layout, engine, steps, losses, mended, left }: Upgrade) {
  return { state, layout, engine, steps, losses, mended, left };
}
