/** Whether a path in `lifecycle.ignore` names a field of the kind that can be left to the admin screen. */
import { matchesGlob } from "../../../model/glob.js";
import { type IgnoredPath, type IgnoredStep, parseIgnoredPath } from "../../../model/ignored-fields.js";
import type { Kind } from "../../../model/kind.js";
import type { Shape } from "../../../model/shape.js";
import { didYouMean, type FindingText, quotedList, shortened } from "../finding.js";

/** @param kind `null` where it is not known: then any path may be one. */
export function checkIgnored(text: string, kind: Kind | null): FindingText | null {
  const path = parseIgnoredPath(text);
  if (path === null) {
    return {
      code: "documents/invalid-field-path",
      summary: "The text is not the path of a field",
      detail: `${JSON.stringify(shortened(text))} is not the path of a field.`,
      remedy: 'Write it like limits.total, items[*].stock or items["SKU1"].price.',
    };
  }
  return kind === null ? null : follow(kind, path);
}

/** Shapes that a path may have led to: several within a union. */
interface Reached {
  readonly shapes: readonly Shape[];
  /** The fields that tell items or variants apart here. */
  readonly keys: readonly string[];
}

function follow(kind: Kind, path: IgnoredPath): FindingText | null {
  let at: Reached = { shapes: [kind.spec], keys: [] };
  for (const [index, step] of path.entries()) {
    const before = textOf(path.slice(0, index));
    const unknown = (candidates: readonly string[], instead: string) =>
      unknownPath(kind, textOf(path), candidates, before, textOf(path.slice(index + 1)), step, instead);
    const lists = at.shapes.filter((shape) => shape.type === "list");
    const [list] = lists;
    if (step.type === "item") {
      if (list === undefined) return unknown([], `${before} is no list.`);
      if (list.semantics !== "keyed") return unsuitable(kind, path, "The items of this list have no key", before);
      if (index === path.length - 1) return unsuitable(kind, path, "An item as a whole is the document's", before);
      at = { shapes: [list.items], keys: list.key };
      continue;
    }
    if (list !== undefined) {
      const items = `${before}[*]${textOf(path.slice(index)).replace(/^(?=[^[])/, ".")}`;
      return unknown([], `${before} is a list: write ${items}, or ${before} for all of it.`);
    }
    if (at.shapes.some((shape) => shape.type === "map")) {
      return unsuitable(kind, path, "The entries of this field have free names", before);
    }
    const fields = at.shapes.flatMap(fieldsIn);
    const union = at.shapes.some((shape) => shape.type === "union");
    if (at.keys.includes(step.name)) return unsuitable(kind, path, "This field tells the items apart", before);
    if (union && step.name === "type") return unsuitable(kind, path, "This field tells the variants apart", before);
    const found = fields.filter(({ name }) => !at.keys.includes(name) && matchesGlob(step.name, name));
    if (found.length === 0) {
      const names = [...new Set(fields.map(({ name }) => name))];
      return unknown(names, names.length === 0 ? `${before} has no fields.` : `The fields are ${quotedList(names)}.`);
    }
    at = { shapes: found.map(({ shape }) => shape), keys: [] };
  }
  return null;
}

function fieldsIn(shape: Shape): readonly { readonly name: string; readonly shape: Shape }[] {
  const objects = shape.type === "union" ? Object.values(shape.variants) : shape.type === "object" ? [shape] : [];
  return objects.flatMap(({ fields }) => Object.entries(fields).map(([name, field]) => ({ name, shape: field.shape })));
}

function unknownPath(
  kind: Kind,
  text: string,
  candidates: readonly string[],
  before: string,
  rest: string,
  step: IgnoredStep,
  instead: string,
): FindingText {
  const whole = (name: string) => [before, name].filter((part) => part !== "").join(".") + rest.replace(/^(?=\w)/, ".");
  const meant = step.type === "field" ? didYouMean(step.name, candidates, "") : "";
  const name = /^Did you mean "(\w+)"\?$/.exec(meant)?.[1];
  return {
    code: "documents/unknown-field-path",
    summary: "A path names no field of the kind",
    detail: `${JSON.stringify(shortened(text))} in "ignore" names no field of ${kind.name}.`,
    remedy: name === undefined ? instead : `Did you mean ${JSON.stringify(whole(name))}?`,
  };
}

function unsuitable(kind: Kind, path: IgnoredPath, why: string, around: string): FindingText {
  return {
    code: "documents/unsuitable-ignore",
    summary: "This cannot be left to the admin screen by itself",
    detail: `${JSON.stringify(shortened(textOf(path)))} of ${kind.name}: ${why}.`,
    remedy: around === "" ? "Name another field." : `Name ${around} as a whole, or another field.`,
  };
}

function textOf(path: IgnoredPath): string {
  return path
    .map((step, index) => {
      if (step.type === "field") return index === 0 ? step.name : `.${step.name}`;
      return step.key === null ? "[*]" : `[${step.key.map((part) => JSON.stringify(part)).join(", ")}]`;
    })
    .join("");
}
