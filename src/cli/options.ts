/** Options that several commands share, spelled as Terraform spells them where it has them. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { GUARDS, type GuardName } from "../model/guard.js";
import { isDate } from "../model/time/wall-clock.js";

export interface ProjectOptions {
  readonly chdir?: string;
  readonly env?: string;
  readonly store?: readonly string[];
}

export interface OutputOptions {
  readonly format: "text" | "json";
  readonly color: boolean;
}

/** In which findings are printed: for people, for programs, and for CI servers. */
export const FINDING_FORMATS = ["text", "json", "sarif", "junit", "github"] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];

export interface FindingOptions extends Pick<OutputOptions, "color"> {
  readonly format: FindingFormat;
}

export interface AllowOptions {
  readonly allow?: readonly GuardName[];
}

export interface LockOptions {
  /** Milliseconds. */
  readonly lockTimeout: number;
}

export function projectOptions(command: Command): Command {
  return command
    .option("--chdir <folder>", "the project's folder, instead of this one")
    .option("--env <environment>", "the environment (default: SHOPWRIGHT_ENV, local, or the only one)");
}

export function storeOption(command: Command): Command {
  return command.option("--store <store...>", "only these stores of the project");
}

export function outputOptions(command: Command, formats: readonly string[] = ["text", "json"]): Command {
  return command
    .addOption(new Option("--format <format>", "how to print").choices(formats).default("text"))
    .option("--no-color", "without colours");
}

export function allowOption(command: Command): Command {
  return command.addOption(new Option("--allow <guard...>", "consent to what a guard refuses").choices(GUARDS));
}

export interface AsOfOptions {
  /** `2027-03-01` */
  readonly asOf?: string;
}

export function asOfOption(command: Command): Command {
  return command.addOption(
    new Option(
      "--as-of <date>",
      "the day by which reviews, waivers and expiries are judged (default: today)",
    ).argParser(parseDate),
  );
}

function parseDate(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError("Write a day: 2027-03-01.");
  return text;
}

/** A plan for a part. */
export interface PartOptions {
  readonly target?: readonly string[];
  readonly exclude?: readonly string[];
}

export function partOptions(command: Command): Command {
  return command
    .option("--target <pattern...>", "only these settings and what they refer to: coupon.spring-*, flagship/*")
    .option("--exclude <pattern...>", "without these settings and what needs them");
}

export function approveOption(command: Command): Command {
  return command.option("--auto-approve", "do not ask");
}

export function lockOption(command: Command): Command {
  return command.addOption(
    new Option("--lock-timeout <duration>", "how long to wait for another apply")
      .default(10_000, "10s")
      .argParser(parseSeconds),
  );
}

function parseSeconds(text: string): number {
  const match = /^(\d{1,5})(s|m)$/.exec(text);
  if (!match) throw new InvalidArgumentError("Write seconds or minutes: 30s, 2m.");
  return Number(match[1]) * (match[2] === "m" ? 60_000 : 1000);
}
