/** The words of a language, from the file that the package ships. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language, LanguageName } from "../../model/language.js";
import { type LanguageWords, translation } from "../../model/translation.js";
import { packageFolder } from "./package-files.js";

/** @param name of one that has a file: any but English. */
export function readLanguage(name: Exclude<LanguageName, "en">): Language {
  const file = join(packageFolder(), "locales", `${name}.json`);
  return translation(name, JSON.parse(readFileSync(file, "utf8")) as LanguageWords);
}
