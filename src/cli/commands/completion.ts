/** `completion`: prints the script by which a shell completes commands; the script then asks it for words. */
import { resolve } from "node:path";
import { type CommandEntry, type CommandModule, defineCommand } from "../command.js";
import { complete } from "../completion/candidates.js";
import { SHELLS, type Shell, scripts } from "../completion/scripts.js";
import { EXIT } from "../exit-code.js";

/** @param commands those whose words it knows. */
export const completionOf = (commands: readonly CommandEntry[]): CommandModule =>
  defineCommand<object>({
    example: `bash:  echo 'source <(shopwright completion bash)' >> ~/.bashrc
zsh:   echo 'source <(shopwright completion zsh)' >> ~/.zshrc   # behind compinit
fish:  shopwright completion fish > ~/.config/fish/completions/shopwright.fish`,
    configure: (command) =>
      command.argument("<shell>", SHELLS.join(", ")).argument("[words...]", "for the script itself"),
    completes: () => SHELLS,
    run: async (io, _, [shell = "", ...words]) => {
      if (shell === "words") {
        const given = words.map((word) => word ?? "");
        io.out(await answer(commands, given, (chdir) => resolve(io.cwd, chdir)));
        return EXIT.done;
      }
      if (!isShell(shell)) {
        io.err(
          `error[completion/unknown-shell]: There is no script for this shell\n  ${JSON.stringify(shell)} is none of them.\n`,
        );
        io.err(`  help: Choose one of ${SHELLS.join(", ")}.\n`);
        return EXIT.failed;
      }
      io.out(scripts[shell]);
      return EXIT.done;
    },
  });

/** A person in the middle of a line has no use for an error. */
async function answer(
  commands: readonly CommandEntry[],
  words: readonly string[],
  folderOf: (chdir: string) => string,
): Promise<string> {
  try {
    const completion = await complete(commands, words, folderOf);
    if (typeof completion === "string") return `:${completion}\n`;
    return completion.map(({ value, description }) => `${value}\t${description}\n`).join("");
  } catch {
    return "";
  }
}

function isShell(text: string): text is Shell {
  return (SHELLS as readonly string[]).includes(text);
}
