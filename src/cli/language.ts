/** In which language people are spoken to: as `--lang` says, else as the environment does, else in English. */
import { LANGUAGES, type LanguageName } from "../model/language.js";
import type { World } from "./io.js";

/** The value of `--lang`, found before commander reads the line: its own help and errors are in this language too. */
export function languageOf(argv: readonly string[], env: World["env"]): LanguageName {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const wanted = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  return LANGUAGES.find((name) => name === wanted) ?? languageOfLocale(localeOf(env)) ?? "en";
}

/** As POSIX orders them: the first that is set counts, whether or not its language is known here. */
function localeOf(env: World["env"]): string {
  return env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "C";
}

/** `zh_CN.UTF-8`, `zh_SG`: the same language in the same script. Texts are UTF-8, so other encodings get English. */
function languageOfLocale(locale: string): LanguageName | undefined {
  const [, tag = "", encoding = "UTF-8"] = /^([A-Za-z]{2,3}(?:_[A-Za-z0-9]+)*)(?:\.([^@]*))?/.exec(locale) ?? [];
  if (tag === "" || !/^utf-?8$/i.test(encoding)) return undefined;
  const wanted = maximized(tag.replaceAll("_", "-"));
  return LANGUAGES.find((name) => maximized(name) === wanted);
}

/** `zh-Hans`. */
function maximized(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
