/** Writes a plan as files of a migration tool's folder: numbered after those that are there, never over one of them. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { Io } from "./io.js";
import { migrationNumber } from "./migration-number.js";

export interface Migration {
  /** `production_0123456789ab`. */
  readonly name: string;
  /** By what follows the name: `.up.sql`. */
  readonly texts: Readonly<Partial<Record<(typeof ENDINGS)[number], string>>>;
}

/** In any form: it would be the same plan. */
const ENDINGS = [".up.sql", ".down.sql", ".ts"] as const;

/** @returns the files written, as the folder was given. */
export async function writeMigration(
  io: Io,
  folder: string,
  { name, texts }: Migration,
  now: Date,
): Promise<Checked<readonly string[]>> {
  const absolute = resolve(io.cwd, folder);
  try {
    await mkdir(absolute, { recursive: true });
    const files = await readdir(absolute);
    const same = files.find((file) => ENDINGS.some((ending) => file.endsWith(`_${name}${ending}`)));
    if (same !== undefined) return refused([alreadyThere(join(folder, same), name)]);
    const number = migrationNumber(files, now);
    if (number === null) return refused([noNumber(folder)]);
    const written = Object.entries(texts).map(([ending, text]) => [`${number}_${name}${ending}`, text] as const);
    await writeAll(absolute, written);
    return accepted(written.map(([file]) => join(folder, file)));
  } catch (error) {
    return refused([unwritable(folder, error)]);
  }
}

/** All of them or none. */
async function writeAll(folder: string, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const [name, text] of files) {
      await writeFile(join(folder, name), text, { flag: "wx" });
      written.push(join(folder, name));
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })));
    throw error;
  }
}

function alreadyThere(file: string, name: string): Diagnostic {
  return {
    code: "sql/migration-exists",
    severity: "error",
    summary: "A migration of this name is there already",
    detail: `${file} is there. A plan runs once: a second migration of the same plan would be refused and stop all that follow.`,
    remedy: `Use that one; or, if ${JSON.stringify(name)} is another plan's, give another --name.`,
  };
}

function noNumber(folder: string): Diagnostic {
  return {
    code: "sql/no-number",
    severity: "error",
    summary: "No number comes after those of the folder's migrations",
    detail: `The latest file of ${folder} has a number after which neither the time nor the next number sorts, by name and as a number.`,
    remedy: "Give --dir a folder of its own, whose files begin with a time in UTC, such as 20270301083000.",
  };
}

function unwritable(folder: string, error: unknown): Diagnostic {
  return {
    code: "sql/unwritable",
    severity: "error",
    summary: "The script cannot be written",
    detail: `Writing to ${folder} fails with ${error instanceof Error ? error.message : String(error)}.`,
    remedy: "Give --dir a folder that may be written to.",
  };
}
