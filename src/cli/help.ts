/** What commander says by itself, in the language of the caller: headings, descriptions, what an option takes. */
import { type Argument, type Command, Help, type HelpConfiguration, Option } from "commander";
import { LANGUAGES, type Language } from "../model/language.js";
import { flow } from "../render/text/fold.js";
import { displayWidth } from "../render/text/width.js";

/** On every command, and before it: the language is settled before the command is. */
export function languageOption(): Option {
  return new Option("--lang <language>", "speak this language, not the one of the environment").choices(LANGUAGES);
}

export function helpIn({ phrase, say }: Language): HelpConfiguration {
  const english = new Help();
  const extras = (description: string) =>
    description
      .replace(/\(choices: (.*?)(, default: .*)?\)$/, (_, list, rest = "") => `(${say`choices:`} ${list}${rest})`)
      .replace(/default: ([^)]*)\)$/, (_, value) => `${say`default:`} ${value})`);
  const described = (item: Option | Argument, whole: string) =>
    `${phrase(item.description)}${extras(whole.slice(item.description.length))}`;
  return {
    styleTitle: phrase,
    displayWidth,
    boxWrap: (text, width) => flow(text, width).join("\n"),
    commandDescription: (command: Command) => phrase(command.description()),
    subcommandDescription: (command: Command) => phrase(english.subcommandDescription(command)),
    optionDescription: (option: Option) => described(option, english.optionDescription(option)),
    argumentDescription: (argument: Argument) => described(argument, english.argumentDescription(argument)),
  };
}
