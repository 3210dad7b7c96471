/** A language other than English, from its file of words. What the file does not have is said in English. */
import type { FieldPlace } from "./field-place.js";
import { english, type Language, type LanguageName, type RuleWords, type Words } from "./language.js";

/** A file in `locales/`. */
export interface LanguageWords {
  readonly kinds: Readonly<Record<string, Words & { readonly fields: Readonly<Record<string, FieldWords>> }>>;
  /** By the end of a field's path: of what several kinds share; under `""` words that mean the same everywhere. */
  readonly common: Readonly<Record<string, FieldWords>>;
  readonly modules: Readonly<Record<string, string>>;
  /** By their codes. */
  readonly rules: Readonly<Record<string, RuleWords>>;
  /** By the codes of diagnostics that no rule finds. */
  readonly summaries: Readonly<Record<string, string>>;
  /** By the English sentence, its values written `{0}`, `{1}`. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface FieldWords extends Partial<Words> {
  /** Labels of fixed words, a union's by the words of its `type`. */
  readonly values?: Readonly<Record<string, string>>;
}

export function translation(name: LanguageName, words: LanguageWords): Language {
  const patterns = new WeakMap<TemplateStringsArray, string>();
  const phrase = (text: string) => own(words.phrases, text) ?? text;
  return {
    name,
    kind: (kind) => own(words.kinds, kind.name) ?? english.kind(kind),
    module: (module) => own(words.modules, module) ?? module,
    field: (place) => {
      const { label, description } = english.field(place);
      const entries = entriesFor(words, place);
      return {
        label: entries.find((entry) => entry.label !== undefined)?.label ?? label,
        description: entries.find((entry) => entry.description !== undefined)?.description ?? description,
      };
    },
    word: (place, word) => {
      const holder = place.tag ? { ...place, steps: place.steps.slice(0, -1) } : place;
      const entry = entriesFor(words, holder).find(({ values = {} }) => Object.hasOwn(values, word));
      return entry?.values?.[word] ?? null;
    },
    rule: (rule) => own(words.rules, rule.code) ?? english.rule(rule),
    summary: (code, summary) => own(words.summaries, code) ?? own(words.rules, code)?.summary ?? summary,
    say: (texts, ...values) => {
      const pattern = patterns.get(texts) ?? phrase(phraseOf(texts));
      patterns.set(texts, pattern);
      return pattern.replace(/\{(\d)\}/g, (_hole, index: string) => String(values[Number(index)] ?? ""));
    },
    count: (number, thing) => phrase(countedPhrase(thing)).replace("{0}", String(number)),
    phrase,
  };
}

/** `Plan: {0} to add.`: a sentence as files of words have it. */
export function phraseOf(texts: readonly string[]): string {
  return texts.map((text, index) => (index === 0 ? text : `{${index - 1}}${text}`)).join("");
}

export function countedPhrase(thing: string): string {
  return `{0} ${thing}s`;
}

/** The entries that speak of a place, the closest first: of the variant, of the path, of what several kinds share. */
function entriesFor({ kinds, common }: LanguageWords, place: FieldPlace): readonly FieldWords[] {
  return entryKeys(place).flatMap(([section, key]) => {
    const entries = section === "kinds" ? own(kinds, place.kind)?.fields : common;
    return (entries && own(entries, key)) ?? [];
  });
}

/** Where the words of a place may stand, the closest first. */
export function entryKeys({ steps }: FieldPlace): readonly (readonly [section: "kinds" | "common", key: string])[] {
  const names = steps.slice(1).map(({ name }) => name);
  const ends = [...names.keys(), names.length].map((index) => names.slice(index).join("."));
  return [...pathsOf(steps).map((path) => ["kinds", path] as const), ...ends.map((end) => ["common", end] as const)];
}

/** Each variant named or not, as many as possible first: `discount<percent>.cap`, `discount.cap`. */
function pathsOf(steps: FieldPlace["steps"]): readonly string[] {
  return steps.reduce<readonly string[]>(
    (paths, { name, variant }) => {
      const names = variant === null ? [name] : [`${name}<${variant}>`, name];
      return paths.flatMap((path) => names.map((each) => (path === "" ? each : `${path}.${each}`)));
    },
    [""],
  );
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
