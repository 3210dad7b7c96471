/** The words in which findings speak of values: what was expected, what stands there, what was probably meant. */
import type { Json } from "../../../model/json.js";
import type { ScalarShape, Shape } from "../../../model/shape.js";
import { suggest } from "../../../model/suggest.js";

const EXPECTED: Readonly<Record<ScalarShape["type"], string>> = {
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  string: "a text in quotes",
  text: 'a text in quotes, or one a language: { "zh-CN": "…", "en": "…" }',
  money: 'money as decimal text in quotes, such as "10.00"',
  percent: 'a percentage in quotes, such as "12.5%"',
  duration: 'a duration such as "30m", "24h" or "7d"',
  workDuration: 'a duration such as "24h" or "7d", or business days such as "3bd"',
  datetime: 'a date and time on the store\'s wall clock, such as "2027-03-01T00:00"',
  date: 'a date such as "2027-03-01"',
  timeOfDay: 'a time of day such as "08:00"',
  reference: "a name in quotes",
  secret:
    'a reference to a secret: secret("alipay/private-key", { version: "3" }), in JSON { "$secret": "alipay/private-key", "version": "3" }',
};

/** What people also call a value, far from it in letters. */
const COMMON_NAMES: Readonly<Record<string, string>> = {
  rmb: "CNY",
  cnh: "CNY",
  wechat: "wechat_pay",
  weixin: "wechat_pay",
};

/** What may stand there, as it continues "Write …". */
export function expected(shape: Shape): string {
  switch (shape.type) {
    case "object":
      return `an object with ${listed(Object.keys(shape.fields))}`;
    case "union":
      return `an object whose \`type\` is ${listed(Object.keys(shape.variants).map(quoted), "or")}`;
    case "list":
      return `a list in brackets of ${itemsOf(shape.items)}`;
    case "map":
      return "an object of names and values";
    case "integer":
    case "number":
      return withNone(shape, `${EXPECTED[shape.type]} ${range(shape)}`);
    case "string":
      if (shape.values) return withNone(shape, listed(shape.values.map(quoted), "or"));
      return withNone(shape, EXPECTED.string);
    case "reference":
      return withNone(shape, `the name of a ${shape.kind} in quotes`);
    default:
      return withNone(shape, EXPECTED[shape.type]);
  }
}

/** `from 1 to 100`, `above 0, up to 100`. */
export function range({ minimum, exclusiveMinimum, maximum }: ScalarShape): string {
  const from = exclusiveMinimum === undefined ? `from ${minimum ?? 0}` : `above ${exclusiveMinimum}`;
  return maximum === undefined ? from : `${from} ${exclusiveMinimum === undefined ? "to" : "and up to"} ${maximum}`;
}

/** What stands there, shortened; what might be a key or password is not repeated. */
export function shown(value: Json): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  if (value === "") return "an empty text";
  if (looksSecret(value)) return `a text of ${value.length} characters`;
  return quoted(value.length > 40 ? `${value.slice(0, 30)}…` : value);
}

export function looksSecret(text: string): boolean {
  return /^[!-~]{16,}$/.test(text) && /[0-9]/.test(text) && text.replace(/[^A-Za-z]/g, "").length > 2;
}

/** The candidate that was probably meant; `null` where none is near what was written. */
export function meantBy(written: string, candidates: readonly string[]): string | null {
  const common = COMMON_NAMES[written.toLowerCase()];
  return common && candidates.includes(common) ? common : suggest(written.slice(0, 100), candidates);
}

/** `Did you mean …?` if one of the candidates is near what was written, else nothing. */
export function suggestion(written: string, candidates: readonly string[]): string {
  const meant = meantBy(written, candidates);
  return meant === null ? "" : `Did you mean ${quoted(meant)}?`;
}

export function quoted(word: string): string {
  return JSON.stringify(word);
}

export function code(word: string): string {
  return `\`${word.length > 60 ? `${word.slice(0, 50)}…` : word}\``;
}

/** `a, b and c`; long lists are cut. */
export function listed(words: readonly string[], and = "and"): string {
  if (words.length > 12) return `${words.slice(0, 10).join(", ")} ${and} ${words.length - 10} others`;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}

function itemsOf(shape: Shape): string {
  if (shape.type === "reference") return `names of ${shape.kind}s in quotes`;
  if (shape.type === "string") return shape.values ? listed(shape.values.map(quoted), "or") : "texts in quotes";
  return shape.type === "text" ? "texts in quotes" : `items, each ${expected(shape)}`;
}

function withNone(shape: ScalarShape, words: string): string {
  return shape.none ? `${words}, or "none"` : words;
}
