/** Each language has a word for everything that is said, and none for what is not. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.js";
import { languageOption } from "../../src/cli/help.js";
import { type FieldPlace, fieldPlace, itemPlace, placeOfSpec } from "../../src/model/field-place.js";
import type { Kind } from "../../src/model/kind.js";
import { LANGUAGES } from "../../src/model/language.js";
import { entryKeys, type FieldWords, type LanguageWords } from "../../src/model/translation.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { rules } from "../../src/settings/rules/rules.js";
import { spoken } from "../support/spoken-phrases.js";

const folder = resolve(import.meta.dirname, "../../locales");
const translated = LANGUAGES.filter((name) => name !== "en");
const { phrases, codes } = spoken();

/** What commander says of itself. */
const COMMANDER = [
  "Usage:",
  "Options:",
  "Commands:",
  "Arguments:",
  "display help for command",
  "output the version number",
];

it("there is a file for each language but English", () => {
  expect(readdirSync(folder).sort()).toEqual(translated.map((name) => `${name}.json`).sort());
});

describe.each(translated)("%s", (name) => {
  const words = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as LanguageWords;

  describe.each([...kinds.values()])("$name", (kind) => {
    const places = placesIn(kind);

    it("has all its words", () => {
      const { label, description } = words.kinds[kind.name] ?? {};
      const missing = [...(label ? [] : ["label"]), ...(description ? [] : ["description"])];
      expect([...missing, ...places.flatMap((place) => missingAt(place, words))]).toEqual([]);
    });

    it("has no words for what it has not", () => {
      const { fields = {} } = words.kinds[kind.name] ?? {};
      const unknown = Object.entries(fields).flatMap(([path, entry]) => {
        const named = places.filter((place) => keysOf(place).includes(`kinds ${path}`));
        if (named.length === 0) return [path];
        const known = named.flatMap(wordsAt);
        return Object.keys(entry.values ?? {}).flatMap((word) => (known.includes(word) ? [] : [`${path} ${word}`]));
      });
      expect(unknown).toEqual([]);
    });
  });

  it("has words in common for fields that there are", () => {
    const places = [...kinds.values()].flatMap(placesIn);
    const used = new Set(places.flatMap(keysOf));
    expect(Object.keys(words.common).filter((end) => !used.has(`common ${end}`))).toEqual([]);
  });

  it("names no other kinds", () => {
    expect(Object.keys(words.kinds).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("names the modules", () => {
    const modules = new Set([...kinds.values()].map(({ module }) => module));
    expect([...modules].filter((module) => !words.modules[module])).toEqual([]);
  });

  it("has the words of each rule and each advice", () => {
    expect(differences(new Set(rules.map(({ code }) => code)), Object.keys(words.rules))).toEqual({
      missing: [],
      superfluous: [],
    });
    const unsaid = Object.entries(words.rules).flatMap(([code, { summary, why, remedy }]) =>
      summary && why && remedy ? [] : [code],
    );
    expect(unsaid).toEqual([]);
  });

  it("has the summary of each code that is no rule's", () => {
    expect(differences(codes, Object.keys(words.summaries))).toEqual({ missing: [], superfluous: [] });
  });

  it("has each sentence, with the same values in it", async () => {
    const all = new Set([...phrases, ...COMMANDER, ...(await helpTexts())]);
    expect(differences(all, Object.keys(words.phrases))).toEqual({ missing: [], superfluous: [] });
    const holes = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
    const other = Object.entries(words.phrases).filter(([english, said]) => `${holes(english)}` !== `${holes(said)}`);
    expect(other).toEqual([]);
  });
});

/** Every field of a kind, in every variant, and the words that tell its variants apart. */
function placesIn(kind: Kind): readonly FieldPlace[] {
  const inside = (place: FieldPlace): readonly FieldPlace[] => {
    const { shape } = place;
    const items = itemPlace(place);
    if (items) return inside(items);
    if (shape.type === "object") return fieldsIn(place, Object.keys(shape.fields), {});
    if (shape.type !== "union") return [];
    const variants = Object.entries(shape.variants).flatMap(([type, { fields }]) =>
      fieldsIn(place, Object.keys(fields), { type }),
    );
    return [...fieldsIn(place, ["type"], {}), ...variants];
  };
  const fieldsIn = (place: FieldPlace, names: readonly string[], value: { readonly type?: string }) =>
    names.flatMap((name) => {
      const field = fieldPlace(place, name, [value]);
      if (field === null) throw new Error(`${name} is nowhere`);
      return [field, ...inside(field)];
    });
  return inside(placeOfSpec(kind));
}

function missingAt(place: FieldPlace, words: LanguageWords): readonly string[] {
  const entries = entriesOf(place, words);
  const path = place.steps
    .slice(1)
    .map(({ name, variant }) => (variant === null ? name : `${name}<${variant}>`))
    .join(".");
  const values = place.tag ? entriesOf({ ...place, steps: place.steps.slice(0, -1) }, words) : entries;
  return [
    ...(entries.some(({ label }) => label) ? [] : [`${path} label`]),
    ...(entries.some(({ description }) => description) ? [] : [`${path} description`]),
    ...wordsAt(place)
      .filter((word) => !values.some((entry) => entry.values?.[word]))
      .map((word) => `${path} "${word}"`),
  ];
}

function entriesOf(place: FieldPlace, { kinds, common }: LanguageWords): readonly FieldWords[] {
  return entryKeys(place).flatMap(
    ([section, key]) => (section === "kinds" ? kinds[place.kind]?.fields : common)?.[key] ?? [],
  );
}

/** The section and the key of all entries that may speak of a place, and of the union that it is the `type` of. */
function keysOf(place: FieldPlace): readonly string[] {
  const holder = place.tag ? [{ ...place, steps: place.steps.slice(0, -1) }] : [];
  return [place, ...holder].flatMap(entryKeys).map((key) => key.join(" "));
}

/** The fixed words that may stand at a place, or in the items of one. */
function wordsAt(place: FieldPlace): readonly string[] {
  const items = itemPlace(place);
  if (items) return wordsAt(items);
  const { shape } = place;
  if (shape.type === "union") return Object.keys(shape.variants);
  if (shape.type === "object" || shape.type === "map" || shape.type === "list") return [];
  return [...(shape.values ?? []), ...(shape.none ? ["none"] : [])];
}

/** What `--help` shows of the commands: their own descriptions, of their options and of their arguments. */
async function helpTexts(): Promise<readonly string[]> {
  const texts = await Promise.all(
    commands.map(async ({ name, summary, load }) => {
      const command = new Command(name);
      (await load()).configure(command);
      return [summary, ...[...command.options, ...command.registeredArguments].map(({ description }) => description)];
    }),
  );
  return [languageOption().description, ...texts.flat()];
}

function differences(wanted: ReadonlySet<string>, found: readonly string[]) {
  return {
    missing: [...wanted].filter((each) => !found.includes(each)),
    superfluous: found.filter((each) => !wanted.has(each)),
  };
}
