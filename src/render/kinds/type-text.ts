/** What may stand in a field, in words: `whole number from 1 or "none"`. */
import type { FieldPlace } from "../../model/field-place.js";
import { itemPlace } from "../../model/field-place.js";
import type { Language } from "../../model/language.js";
import type { ScalarShape } from "../../model/shape.js";

/** Larger bounds are the database's own, and nobody's concern. */
const LARGEST = 2_147_483_647;

export function typeText(place: FieldPlace, language: Language): string {
  const { say, count } = language;
  const { shape } = place;
  const items = itemPlace(place);
  switch (shape.type) {
    case "object":
      if (shape.interval === "window") return say`window of time`;
      return shape.interval === "dailyWindow" ? say`daily window` : say`object`;
    case "union":
      return say`one of ${wordsText(place, Object.keys(shape.variants), language)} as its \`type\``;
    case "list": {
      const each = items === null ? "" : itemText(items, language);
      const least = shape.minItems ? say`, at least ${shape.minItems}` : "";
      if (shape.semantics === "set") return say`set of ${each}${least}`;
      if (shape.semantics === "list") return say`list of ${each}${least}`;
      return say`list of ${each}, told apart by ${shape.key.join(", ")}${least}`;
    }
    case "map":
      return say`names, each with: ${items === null ? "" : typeText(items, language)}`;
    default: {
      const none = shape.none ? say` or ${wordsText(place, ["none"], language)}` : "";
      const length = shape.maxLength === undefined ? "" : say`, at most ${count(shape.maxLength, "character")}`;
      if (shape.values) return `${say`one of ${wordsText(place, shape.values, language)}`}${none}`;
      if (shape.type === "string" && shape.format) return `${formatText(shape.format, language)}${none}`;
      if (shape.type === "string") return `${say`text`}${length}${none}`;
      if (shape.type === "text") return `${say`text, or one a language`}${length}${none}`;
      return `${boundedText(shape, language)}${none}`;
    }
  }
}

/** Objects of a list are told by their fields, which stand below. */
function itemText(place: FieldPlace, language: Language): string {
  const { type } = place.shape;
  return type === "object" ? language.say`objects` : typeText(place, language);
}

/** `"cancel", "remind"`, each with its label where the language has one. */
function wordsText(place: FieldPlace, words: readonly string[], language: Language): string {
  return words
    .map((word) => {
      const label = language.word(place, word);
      return label === null ? JSON.stringify(word) : `${JSON.stringify(word)}（${label}）`;
    })
    .join(language.say`, `);
}

function scalarText({ type, kind }: ScalarShape, { say }: Language): string {
  switch (type) {
    case "boolean":
      return say`true or false`;
    case "integer":
      return say`whole number`;
    case "number":
      return say`number`;
    case "money":
      return say`money`;
    case "percent":
      return say`percentage`;
    case "duration":
      return say`duration`;
    case "workDuration":
      return say`duration or business days`;
    case "datetime":
      return say`date and time`;
    case "date":
      return say`date`;
    case "timeOfDay":
      return say`time of day`;
    case "reference":
      return say`reference to ${kind ?? ""}`;
    case "secret":
      return say`reference to a secret`;
    default:
      return say`text`;
  }
}

function formatText(format: NonNullable<ScalarShape["format"]>, { say }: Language): string {
  switch (format) {
    case "cron":
      return say`schedule (cron)`;
    case "cidr":
      return say`range of addresses (CIDR)`;
    case "pattern":
      return say`regular expression (RE2)`;
    case "country":
      return say`country code`;
    case "domain":
      return say`domain name`;
  }
}

function boundedText(shape: ScalarShape, language: Language): string {
  const { say } = language;
  const { minimum, exclusiveMinimum, maximum } = shape;
  const type = scalarText(shape, language);
  const end = maximum === undefined || maximum >= LARGEST ? "" : say` up to ${maximum}`;
  if (exclusiveMinimum !== undefined) return say`${type} above ${exclusiveMinimum}${end}`;
  return minimum === undefined ? `${type}${end}` : say`${type} from ${minimum}${end}`;
}
