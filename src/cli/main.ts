/** The command line: finds the command, loads it alone, runs it, and turns whatever is thrown into a message. */
import { Command, CommanderError } from "commander";
import { english, type Language, type LanguageName } from "../model/language.js";
import type { CommandEntry } from "./command.js";
import { commands } from "./commands/index.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { reportFailure } from "./failure.js";
import { helpIn, languageOption } from "./help.js";
import type { Io, World } from "./io.js";
import { languageOf } from "./language.js";
import { version } from "./version.js";

/**
 * @param argv the arguments alone, without node and script
 * @returns the exit status; never throws
 */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  const language = await loadLanguage(languageOf(argv, world.env));
  const { say } = language;
  const io: Io = { ...world, language };
  let status: ExitCode = EXIT.done;
  const program = new Command("shopwright")
    .description(say`Store settings as code: documents in git, a plan, one transaction, a history.`)
    .version(version)
    .addOption(languageOption())
    .addHelpText("after", `\n${say`Start with: shopwright init`}`)
    .helpCommand(true)
    .showHelpAfterError(`\n${say`Run shopwright --help for the commands, or shopwright COMMAND --help for one.`}`);
  quiet(program, io);
  const called = argv.find((argument) => commands.some(({ name }) => name === argument));
  for (const entry of commands) {
    const command = quiet(program.command(entry.name).summary(entry.summary).description(entry.summary), io);
    if (entry.name === called) await configure(command, entry, io, (code) => (status = code));
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
    return reportFailure(error, io);
  }
}

/** English needs no file, and none of what reads one. */
async function loadLanguage(name: LanguageName): Promise<Language> {
  if (name === "en") return english;
  const { readLanguage } = await import("../documents/load/language-file.js");
  return readLanguage(name);
}

async function configure(command: Command, entry: CommandEntry, io: Io, done: (code: ExitCode) => void): Promise<void> {
  const { configure: addOptions, example, run } = await entry.load();
  addOptions(command);
  command.addOption(languageOption());
  command.addHelpText("after", `\n${io.language.say`Example:`}\n${example.replace(/^/gm, "  ")}`);
  command.action(async () => done(await run(io, command.opts() as never, command.processedArgs.flat())));
}

/** Output goes through io, and errors are thrown instead of ending the process. */
function quiet(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp(helpIn(io.language))
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    });
}
