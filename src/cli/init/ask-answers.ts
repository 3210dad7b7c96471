/** Asks a person for what the flags of `init` did not say. */
import type { Language } from "../../model/language.js";
import { askSeveral, askText, type Choice, type Terminal } from "../prompts.js";
import { type Answers, checkAnswer } from "./answers.js";

/** @param given by flags, and not asked for. @param defaults are shown, and taken where nothing is typed. */
export async function askAnswers(
  terminal: Terminal,
  { say }: Language,
  given: Partial<Answers>,
  defaults: Answers,
  modules: readonly Choice[],
): Promise<Answers> {
  const ask = (field: Exclude<keyof Answers, "modules">, message: string) =>
    given[field] ??
    askText(terminal, { message, initial: defaults[field], check: (answer) => checkAnswer(field, answer) });
  return {
    title: await ask("title", say`What is the shop called, as its customers see it?`),
    store: await ask("store", say`And its short name, for addresses and folders?`),
    currency: await ask("currency", say`Which currency are its prices in? (ISO 4217)`),
    timeZone: await ask("timeZone", say`Which time zone is its clock in? (IANA)`),
    modules: given.modules ?? (await askSeveral(terminal, say`What to begin with?`, modules, defaults.modules)),
  };
}
