/** All texts of a store's settings that a person wrote freely: not names, references, secrets, units or fixed words. */
import type { FieldPath } from "../../../../model/field-path.js";
import { isJsonObject, type Json } from "../../../../model/json.js";
import type { Shape } from "../../../../model/shape.js";
import { fieldsOf } from "../../../../model/walk-shape.js";
import { builtInKinds } from "../../../kinds/registry.js";
import type { Stated, StoreGraph } from "../../store-graph.js";

export interface WrittenText {
  readonly setting: Stated;
  /** `undefined` of a label. */
  readonly path: FieldPath | undefined;
  readonly text: string;
  /** A code of a product, a coupon or a register: drawn by chance often enough, and no secret. */
  readonly isCode: boolean;
}

/** Formats of whose values each part has its meaning. */
const READ_BY_MACHINES: ReadonlySet<string> = new Set(["cron", "cidr", "country", "domain"]);

/** Fields whose values are codes, wherever they stand. */
const CODES: ReadonlySet<string> = new Set([
  ..."code sku skus product products category categories tag tags mentions".split(" "),
  ..."registration taxNumber icpLicence prefix supplier".split(" "),
]);

/** @param interesting decides by the text alone: all else of it is found out only then */
export function* writtenTexts(store: StoreGraph, interesting: (text: string) => boolean): Generator<WrittenText> {
  for (const kind of builtInKinds) {
    for (const setting of store.all(kind)) {
      for (const text of Object.values(setting.labels)) {
        if (interesting(text)) yield { setting, path: undefined, text, isCode: false };
      }
      for (const found of textsIn(kind.kind.spec, setting.spec as Json, interesting)) yield { setting, ...found };
    }
  }
}

type Found = Omit<WrittenText, "setting">;

/** @param value what `shape` describes */
export function textsIn(shape: Shape, value: Json, interesting: (text: string) => boolean): readonly Found[] {
  const found: Found[] = [];
  const path: (string | number)[] = [];
  const tell = (leaf: Shape, text: string, ...locale: readonly string[]) => {
    if (!interesting(text)) return;
    const isCode = isName(leaf) || path.some((step) => typeof step === "string" && CODES.has(step));
    found.push({ path: [...path, ...locale], text, isCode });
  };
  const inside = (inner: Shape, part: Json | undefined, step: string | number) => {
    if (part === undefined || !hasTexts(inner)) return;
    path.push(step);
    visit(inner, part);
    path.pop();
  };
  const visit = (inner: Shape, part: Json): void => {
    switch (inner.type) {
      case "object":
      case "union": {
        if (!isJsonObject(part)) break;
        const fields = fieldsOf(inner, part);
        for (const name in part) {
          const field = fields[name];
          if (field !== undefined) inside(field.shape, part[name], name);
        }
        break;
      }
      case "list":
        if (Array.isArray(part)) for (const [index, item] of part.entries()) inside(inner.items, item as Json, index);
        break;
      case "map":
        if (isJsonObject(part)) for (const name in part) inside(inner.values, part[name], name);
        break;
      default:
        if (typeof part === "string") tell(inner, part);
        else if (isJsonObject(part)) {
          for (const [locale, text] of Object.entries(part)) if (typeof text === "string") tell(inner, text, locale);
        }
    }
  };
  visit(shape, value);
  return found;
}

const known = new WeakMap<Shape, boolean>();

/** Whether anything in it is written freely: whole branches of numbers and dates are passed over. */
function hasTexts(shape: Shape): boolean {
  let has = known.get(shape);
  if (has === undefined) {
    has = lookForTexts(shape);
    known.set(shape, has);
  }
  return has;
}

function lookForTexts(shape: Shape): boolean {
  switch (shape.type) {
    case "object":
      return Object.values(shape.fields).some((field) => hasTexts(field.shape));
    case "union":
      return Object.values(shape.variants).some(hasTexts);
    case "list":
      return hasTexts(shape.items);
    case "map":
      return hasTexts(shape.values);
    case "text":
      return true;
    case "string":
      return shape.values === undefined && !(shape.format !== undefined && READ_BY_MACHINES.has(shape.format));
    default:
      return false;
  }
}

/** Words that other settings or programs refer to, and patterns: what stands there is no prose, and no place for keys. */
function isName(shape: Shape): boolean {
  return shape.type === "string" && (shape.format === "pattern" || shape.pattern !== undefined);
}
