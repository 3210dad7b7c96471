/**
 * Names that a project uses, found at a glance: completing a word must neither evaluate TypeScript nor take time, so the
 * texts are looked through for what they most likely say. What is missed is not offered; nothing is ever wrong by it.
 */
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { layerFiles } from "../../documents/load/layer-files.js";
import { PLAIN_NAME } from "../../model/address.js";
import { kinds } from "../../settings/kinds/registry.js";

export interface ProjectNames {
  readonly stores: readonly string[];
  readonly environments: readonly string[];
  readonly layers: readonly string[];
}

/** @param folder absolute; without a project file there are no names. */
export async function projectNames(folder: string): Promise<ProjectNames> {
  const files = ["shopwright.config.ts", "shopwright.config.json"].map((file) => join(folder, file));
  const text = (await Promise.all(files.map(textOf))).join("\n");
  const layers = [...text.matchAll(/layers["']?\s*:\s*\[([^\]]*)\]/g)].flatMap(([, list = ""]) => stringsIn(list));
  return { stores: keysOf(text, "stores"), environments: keysOf(text, "environments"), layers: [...new Set(layers)] };
}

export interface KnownDocument {
  readonly kind: string;
  readonly name: string;
}

const MOST_FILES = 500;
const LARGEST = 1024 * 1024;

/** Documents with plain names in the project's layers, each once. */
export async function documentNames(folder: string, layers: readonly string[]): Promise<readonly KnownDocument[]> {
  const root = await realpath(folder);
  const found = await Promise.all(layers.map((layer) => layerFiles(root, layer)));
  const files = [...new Set(found.flatMap((layer) => layer.files))].slice(0, MOST_FILES);
  const texts = await Promise.all(files.map((file) => textOf(join(root, file))));
  const known = new Map(texts.flatMap(documentsIn).map((document) => [JSON.stringify(document), document]));
  return [...known.values()];
}

const HELPERS = new Map(
  [...kinds.values()]
    .filter(({ singleton }) => !singleton)
    .map(({ name }) => [name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), name]),
);

/** `coupon("spring-10", …)`, `coupon.patch("spring-10", …)`, and `"kind": "coupon", "name": "spring-10"`. */
const IN_CODE = /\b([a-z]\w*)(?:\.(?:patch|absent))?\(\s*(["'`])([^"'`\\]+)\2/g;
const IN_JSON = /"kind"\s*:\s*"([a-z0-9_]+)"\s*,\s*"name"\s*:\s*"([^"\\]+)"/g;

function documentsIn(text: string): readonly KnownDocument[] {
  const inCode = [...text.matchAll(IN_CODE)].map(([, helper = "", , name = ""]) => ({
    kind: HELPERS.get(helper),
    name,
  }));
  const inJson = [...text.matchAll(IN_JSON)].map(([, kind = "", name = ""]) => ({ kind, name }));
  return [...inCode, ...inJson].flatMap(({ kind, name }) =>
    kind !== undefined && kinds.has(kind) && PLAIN_NAME.test(name) ? [{ kind, name }] : [],
  );
}

/** Strings, comments, brackets, names: enough of JSON and TypeScript to tell how deep a name stands. */
const TOKENS =
  /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\/\/.*|\/\*[\s\S]*?\*\/|([{[(])|([}\])])|([A-Za-z_$][\w$-]*)|(:)/g;

/** The properties of every object that is written behind this name. */
function keysOf(text: string, name: string): readonly string[] {
  const keys = new Set<string>();
  for (const start of text.matchAll(new RegExp(`\\b${name}["']?\\s*:\\s*\\{`, "g"))) {
    let depth = 1;
    let last: string | undefined;
    for (const token of text.slice(start.index + start[0].length).matchAll(TOKENS)) {
      const [, double, single, opens, closes, word, colon] = token;
      if (opens !== undefined) depth += 1;
      else if (closes !== undefined) depth -= 1;
      else if (colon !== undefined && depth === 1 && last !== undefined && PLAIN_NAME.test(last)) keys.add(last);
      last = double ?? single ?? word;
      if (depth === 0) break;
    }
  }
  return [...keys];
}

function stringsIn(text: string): readonly string[] {
  return [...text.matchAll(/["']([^"']+)["']/g)].flatMap(([, string]) => string ?? []);
}

/** Empty where there is none that could be looked through. */
async function textOf(path: string): Promise<string> {
  try {
    return (await stat(path)).size > LARGEST ? "" : await readFile(path, "utf8");
  } catch {
    return "";
  }
}
