/** The bundle's syntax tree, as far as findings need it: the literals in which documents are written. */
import { createRequire } from "node:module";
import type { ArrayExpression, Expression, Node, ObjectExpression, Property, SpreadElement } from "acorn";
import type { FieldPath } from "../../../model/field-path.js";

export interface BundleTree {
  readonly calls: readonly Call[];
  readonly assignments: readonly Assignment[];
}

export interface Call extends Node {
  readonly callee: Expression;
  readonly arguments: readonly (Expression | SpreadElement)[];
}

export interface Assignment {
  readonly name: string;
  readonly value: Node;
}

/** A literal, and the path that is still to be followed inside it. */
export interface Literal {
  readonly value: Node;
  readonly rest: FieldPath;
}

/** @returns An empty tree where acorn does not follow: then findings name the call or the file. */
export function bundleTree(code: string): BundleTree {
  const acorn = createRequire(import.meta.url)("acorn") as typeof import("acorn");
  try {
    return collectNodes(acorn.parse(code, { ecmaVersion: "latest" }));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return { calls: [], assignments: [] };
    throw error;
  }
}

function collectNodes(root: Node): BundleTree {
  const calls: Call[] = [];
  const assignments: Assignment[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) {
      for (const item of node) open.push(item);
      continue;
    }
    if (typeof node !== "object" || node === null || typeof (node as { type?: unknown }).type !== "string") continue;
    const found = node as Node & Record<string, unknown>;
    if (found.type === "CallExpression") calls.push(found as unknown as Call);
    const target = (found["left"] ?? found["id"]) as { name?: unknown } | null | undefined;
    const value = (found["right"] ?? found["init"]) as Node | null | undefined;
    if (/^(?:AssignmentExpression|VariableDeclarator)$/.test(found.type) && typeof target?.name === "string" && value) {
      assignments.push({ name: target.name, value });
    }
    for (const key in found) if (key !== "type") open.push(found[key]);
  }
  return { calls, assignments };
}

/**
 * The literal that a helper's call gives for a part of the document: `coupon(name, spec, options)`,
 * `orderPolicy(spec, options)`.
 *
 * @param offset Of the call's opening parenthesis, as QuickJS names it. @param named Whether the first argument is a name.
 */
export function literalInCall({ calls }: BundleTree, offset: number, path: FieldPath, named: boolean): Literal | null {
  const call = calls.find((one) => one.callee.end <= offset && offset < (one.arguments[0]?.start ?? one.end));
  if (call === undefined) return null;
  const [field, ...rest] = path;
  const [first, second] = call.arguments;
  if (field === "name" && named) return first === undefined ? null : { value: first, rest: [] };
  if (field === "spec" || field === "patch") {
    const body = named ? second : first;
    return body === undefined ? null : { value: body, rest };
  }
  const options = call.arguments.at(-1);
  return field === undefined || options?.type !== "ObjectExpression" ? null : { value: options, rest: path };
}

/** Follows a path through object and list literals as far as they are written out: the key, or the item. */
export function deepestNode({ value: start, rest }: Literal): Node {
  let value = start;
  let place = start;
  for (const step of rest) {
    if (value.type === "ObjectExpression") {
      const property = (value as ObjectExpression).properties.findLast((one): one is Property => isNamed(one, step));
      if (property === undefined) return place;
      place = property.key;
      value = property.value;
    } else if (value.type === "ArrayExpression" && typeof step === "number") {
      const elements = (value as ArrayExpression).elements.slice(0, step + 1);
      const item = elements[step];
      if (!item || elements.some((one) => one?.type === "SpreadElement")) return place;
      place = item;
      value = item;
    } else return place;
  }
  return place;
}

function isNamed(property: Property | SpreadElement, name: string | number): boolean {
  if (property.type !== "Property" || property.computed) return false;
  const { key } = property;
  return (
    (key.type === "Identifier" && key.name === name) || (key.type === "Literal" && String(key.value) === String(name))
  );
}
