/**
 * What a language knows: labels and descriptions of kinds and fields, labels of fixed words, the words of rules, and the
 * sentences of texts.
 * English is what the code says itself; any other language is a file of {@link LanguageWords}.
 */
import type { FieldPlace } from "./field-place.js";
import type { Kind, Module } from "./kind.js";
import type { RuleDescription } from "./rule.js";

/** Those there are; each but English has its file in `locales/`. */
export const LANGUAGES = ["en", "zh-CN"] as const;

export type LanguageName = (typeof LANGUAGES)[number];

export interface Words {
  /** Short, as an admin screen would say it; in English the name itself. */
  readonly label: string;
  readonly description: string;
}

/** What a rule says for itself. */
export type RuleWords = Pick<RuleDescription, "summary" | "why" | "remedy">;

export interface Language {
  readonly name: LanguageName;
  readonly kind: (kind: Kind) => Words;
  readonly module: (module: Module) => string;
  readonly field: (place: FieldPlace) => Words;
  /** What a fixed word at a place means; `null` where the word says it itself. */
  readonly word: (place: FieldPlace, word: string) => string | null;
  readonly rule: (rule: RuleWords & Pick<RuleDescription, "code">) => RuleWords;
  /** The summary of a diagnostic by its code, be it a rule's or not. */
  readonly summary: (code: string, english: string) => string;
  /** A sentence, written in English where it is used: say`Plan: ${added} to add.` */
  readonly say: (texts: TemplateStringsArray, ...values: readonly (string | number)[]) => string;
  /** A number of things, named in the singular. */
  readonly count: (number: number, thing: string) => string;
  /** A sentence without values that stands elsewhere, such as the description of an option. */
  readonly phrase: (english: string) => string;
}

export const english: Language = {
  name: "en",
  kind: ({ name, description }) => ({ label: name, description }),
  module: (module) => module,
  field: ({ steps, description }) => ({ label: steps.at(-1)?.name ?? "", description }),
  word: () => null,
  rule: ({ summary, why, remedy }) => ({ summary, why, remedy }),
  summary: (_code, summary) => summary,
  say: (texts, ...values) => texts.map((text, index) => `${text}${values[index] ?? ""}`).join(""),
  count: (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`,
  phrase: (text) => text,
};
