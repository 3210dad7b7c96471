/** What may stand at the cursor, by what the commands themselves declare: commands, options, their values, arguments. */
import { Command, type Option } from "commander";
import { kinds } from "../../settings/kinds/registry.js";
import type { ArgumentValues, CommandEntry, CommandModule } from "../command.js";
import { languageOption } from "../help.js";
import { checkAnswer } from "../init/answers.js";
import { documentNames, projectNames } from "./glance.js";

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Files and folders are found by the shell. */
export type Completion = readonly Candidate[] | "files" | "folders";

type FolderOf = (chdir: string) => string;

/** @param words all behind `shopwright`, the last is the one at the cursor. @param folderOf the folder of `--chdir`. */
export async function complete(
  commands: readonly CommandEntry[],
  words: readonly string[],
  folderOf: FolderOf,
): Promise<Completion> {
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const entry = commands.find(({ name }) => name === before.find((word) => !word.startsWith("-")));
  if (entry === undefined) {
    const help = before.length === 1 && before[0] === "help";
    if (before.length > 0 && !help) return [];
    return startingWith(current, [...summaries(commands), ...(help ? [] : BESIDE_COMMANDS)]);
  }
  const module = await entry.load();
  const command = new Command(entry.name);
  module.configure(command);
  command.addOption(languageOption());
  const own = before.slice(before.indexOf(entry.name) + 1);
  const option = optionAt(command, own, current);
  if (option !== null) return valuesOf(option.option, own, option.typed, option.lead, folderOf);
  if (current.startsWith("-")) return startingWith(current, optionsOf(command, own));
  return argumentsOf(module, command, own, current, folderOf);
}

function summaries(commands: readonly CommandEntry[]): readonly Candidate[] {
  return commands.map(({ name, summary }) => ({ value: name, description: summary }));
}

const BESIDE_COMMANDS: readonly Candidate[] = [
  { value: "help", description: "display help for a command" },
  { value: "--help", description: "display help" },
  { value: "--version", description: "output the version number" },
];

/** The option whose value is being typed: `--env lo`, `--env=lo`, or one more of `--store a b`. */
function optionAt(command: Command, own: readonly string[], current: string) {
  const [flag = "", typed] = current.split(/=(.*)/s);
  const inline = typed === undefined ? undefined : command.options.find(({ long }) => long === flag);
  if (inline !== undefined && typed !== undefined) return { option: inline, typed, lead: `${flag}=` };
  if (current.startsWith("-")) return null;
  const at = own.findLastIndex((word) => word.startsWith("-"));
  const option = command.options.find(({ long }) => long === own[at]);
  const takes = option !== undefined && (option.required || option.optional);
  return takes && (at === own.length - 1 || option.variadic) ? { option, typed: current, lead: "" } : null;
}

async function valuesOf(
  option: Option,
  own: readonly string[],
  typed: string,
  lead: string,
  folderOf: FolderOf,
): Promise<Completion> {
  const values = (names: readonly string[]) =>
    startingWith(typed, plain(names)).map((each) => ({ ...each, value: lead + each.value }));
  if (option.argChoices !== undefined) return values(option.argChoices);
  switch (option.long) {
    case "--chdir":
      return "folders";
    case "--out":
      return "files";
    case "--env":
      return values((await projectNames(folderOf(chdirOf(own)))).environments);
    case "--store":
      return values((await projectNames(folderOf(chdirOf(own)))).stores);
    case "--currency":
      return values(currencies());
    case "--time-zone":
      return values(Intl.supportedValuesOf("timeZone"));
    default:
      return [];
  }
}

function optionsOf(command: Command, own: readonly string[]): readonly Candidate[] {
  const unused = command.options.filter(({ long, hidden }) => long && !hidden && !own.includes(long));
  return [
    ...unused.map(({ long, description }) => ({ value: long ?? "", description })),
    { value: "--help", description: "display help for command" },
  ];
}

async function argumentsOf(
  { completes }: CommandModule,
  command: Command,
  own: readonly string[],
  current: string,
  folderOf: FolderOf,
): Promise<Completion> {
  const position = own.filter((word, index) => !word.startsWith("-") && !isValue(command, own, index)).length;
  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[position] ?? (last?.variadic ? last : undefined);
  if (argument === undefined) return [];
  const values: ArgumentValues = argument.argChoices ?? completes?.(own) ?? [];
  if (values === "files") return values;
  return startingWith(
    current,
    values === "addresses" ? await addresses(current, folderOf(chdirOf(own))) : plain(values),
  );
}

/** Kinds, and the names that are known; behind `flagship/` of that store. */
async function addresses(current: string, folder: string): Promise<readonly Candidate[]> {
  const store = /^[^/]*\//.exec(current)?.[0] ?? "";
  const ofKinds = [...kinds.values()].map(({ name, description }) => ({ value: `${store}${name}`, description }));
  const known = await documentNames(folder, (await projectNames(folder)).layers);
  return [...ofKinds, ...known.map(({ kind, name }) => ({ value: `${store}${kind}.${name}`, description: "" }))];
}

/** Those that a store may have. */
function currencies(): readonly string[] {
  return Intl.supportedValuesOf("currency").filter((code) => checkAnswer("currency", code) === null);
}

function isValue(command: Command, own: readonly string[], index: number): boolean {
  return optionAt(command, own.slice(0, index), own[index] ?? "") !== null;
}

function chdirOf(own: readonly string[]): string {
  const at = own.indexOf("--chdir");
  const inline = own.find((word) => word.startsWith("--chdir="));
  return (at < 0 ? inline?.slice("--chdir=".length) : own[at + 1]) ?? ".";
}

function plain(values: readonly string[]): readonly Candidate[] {
  return values.map((value) => ({ value, description: "" }));
}

function startingWith(typed: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(typed));
}
