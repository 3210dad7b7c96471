/**
 * Runs inside QuickJS, in a realm of its own: calls what the bundle offers and copies the values out as JSON text.
 * It is shipped as its own source text, so it may use nothing from outside its braces. Documents live in another realm,
 * whose built-ins they may break without reaching these; values are read by their own property descriptors, so that no
 * getter, toJSON or prototype of theirs runs.
 */
import type { FaultyValue, Frame } from "./sandbox-protocol.js";

export interface Harness {
  /** Evaluates one file, keeping its default export; JSON text of a failure, or `null`. */
  readonly produce: (file: () => readonly unknown[], context: object) => string | null;
  /** JSON text of the documents kept. */
  readonly collect: () => string;
  /** JSON text of the failure that an error is. */
  readonly describe: (error: unknown) => string;
}

/** @param objectPrototype,arrayPrototype Those of the documents' realm. */
export function makeHarness(
  objectPrototype: object,
  arrayPrototype: object,
  maxDepth: number,
  maxOutput: number,
): Harness {
  interface Entry {
    readonly value: unknown;
    readonly frames: readonly Frame[];
    readonly faults: { readonly path: (string | number)[]; readonly what: FaultyValue; readonly name?: string }[];
  }
  const SITE = Symbol.for("shopwright.site");
  const MISSING = { missing: true };
  const OUTPUT = { output: true };
  /** Counted for every value besides its text, so that many empty ones are not free. */
  const VALUE_COST = 24;
  const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn, is } = Object;
  let kept: unknown = MISSING;
  let written = 0;

  /** A data property's value; never runs code of the documents. */
  const own = (object: object, key: PropertyKey): unknown => {
    const property = getOwnPropertyDescriptor(object, key);
    return property !== undefined && hasOwn(property, "value") ? property.value : undefined;
  };

  const inherited = (object: object, key: PropertyKey): unknown => {
    let holder: object | null = object;
    for (let steps = 0; holder !== null && steps < 20; steps++) {
      if (getOwnPropertyDescriptor(holder, key) !== undefined) return own(holder, key);
      holder = getPrototypeOf(holder);
    }
    return undefined;
  };

  const framesOf = (stack: unknown): readonly Frame[] => {
    if (typeof stack !== "string") return [];
    const frames: Frame[] = [];
    for (const line of stack.slice(0, 4000).split("\n")) {
      const place = /\bbundle\.js:(\d{1,9}):(\d{1,9})\)?$/.exec(line);
      if (place !== null) frames.push([Number(place[1]), Number(place[2])]);
    }
    return frames;
  };

  const failure = (error: unknown): string => {
    if (typeof error !== "object" || error === null) {
      const text = typeof error === "symbol" ? "a symbol" : String(error);
      return JSON.stringify({ type: "threw", name: "", message: text.slice(0, 500), frames: [] });
    }
    const name = inherited(error, "name");
    const message = inherited(error, "message");
    if (name === "InternalError" && message === "out of memory") return '{"type":"limit","limit":"memory"}';
    if (message === "stack overflow" && (name === "InternalError" || name === "SyntaxError"))
      return '{"type":"limit","limit":"recursion"}';
    return JSON.stringify({
      type: "threw",
      name: typeof name === "string" ? name.slice(0, 100) : "",
      message: typeof message === "string" ? message.slice(0, 500) : "",
      frames: framesOf(own(error, "stack")),
    });
  };

  const write = (text: string): string => {
    written += text.length + VALUE_COST;
    if (written > maxOutput) throw OUTPUT;
    return text;
  };

  /** JSON text of a value; what has none is reported and written as null. */
  const copy = (value: unknown, path: (string | number)[], around: Set<object>, faults: Entry["faults"]): string => {
    const fault = (what: FaultyValue, name?: string): string => {
      if (faults.length < 100) faults.push({ path: path.slice(), what, ...(name !== undefined && { name }) });
      return write("null");
    };
    if (value === null || typeof value === "boolean") return write(String(value));
    if (typeof value === "string") return write(JSON.stringify(value));
    if (typeof value === "number") {
      if (Number.isNaN(value)) return fault("nan");
      if (value === Infinity || value === -Infinity) return fault("infinity");
      return is(value, -0) ? fault("minusZero") : write(String(value));
    }
    if (typeof value === "undefined") return fault("undefinedItem");
    if (typeof value !== "object") return fault(typeof value as "function" | "symbol" | "bigint");
    if (around.has(value)) return fault("cycle");
    if (around.size >= maxDepth) return fault("tooDeep");
    write("[]");
    around.add(value);
    const parts: string[] = [];
    const prototype = getPrototypeOf(value);
    let text: string;
    if (Array.isArray(value) && prototype === arrayPrototype) {
      const length = own(value, "length") as number;
      if (length * 2 > maxOutput) throw OUTPUT;
      for (let index = 0; index < length; index++) {
        path.push(index);
        const property = getOwnPropertyDescriptor(value, index);
        const item = property === undefined ? undefined : property;
        if (item !== undefined && !hasOwn(item, "value")) parts.push(fault("getter"));
        else parts.push(copy(item === undefined ? undefined : item.value, path, around, faults));
        path.pop();
      }
      text = `[${parts.join(",")}]`;
    } else if (prototype === objectPrototype || prototype === null) {
      for (const key of Reflect.ownKeys(value)) {
        if (typeof key === "symbol") {
          if (key !== SITE) fault("symbolKey");
          continue;
        }
        const property = getOwnPropertyDescriptor(value, key);
        if (property === undefined) continue;
        path.push(key);
        if (!hasOwn(property, "value")) parts.push(`${write(JSON.stringify(key))}:${fault("getter")}`);
        else if (property.value !== undefined) {
          parts.push(`${write(JSON.stringify(key))}:${copy(property.value, path, around, faults)}`);
        }
        path.pop();
      }
      text = `{${parts.join(",")}}`;
    } else {
      const maker = inherited(value, "constructor");
      const name = typeof maker === "function" ? own(maker, "name") : undefined;
      text =
        name === "Promise" ? fault("promise") : fault("instance", typeof name === "string" ? name.slice(0, 80) : "");
    }
    around.delete(value);
    return text;
  };

  const collectInto = (value: unknown, at: number[], around: Set<object>, texts: string[]): void => {
    if (
      Array.isArray(value) &&
      getPrototypeOf(value) === arrayPrototype &&
      around.size < maxDepth &&
      !around.has(value)
    ) {
      write("[]");
      around.add(value);
      const length = own(value, "length") as number;
      if (length * 2 > maxOutput) throw OUTPUT;
      for (let index = 0; index < length; index++) {
        at.push(index);
        collectInto(own(value, index), at, around, texts);
        at.pop();
      }
      around.delete(value);
      return;
    }
    const faults: Entry["faults"] = [];
    const text = copy(value, [], new Set(), faults);
    const frames = typeof value === "object" && value !== null ? framesOf(own(value, SITE)) : [];
    texts.push(
      `{"value":${text},"at":${JSON.stringify(at)},"frames":${write(JSON.stringify(frames))},"faults":${JSON.stringify(faults)}}`,
    );
  };

  return {
    describe: failure,
    produce: (file, context) => {
      kept = MISSING;
      try {
        const exported = file();
        if (own(exported, "length") === 0) return '{"type":"noDefault"}';
        const value = own(exported, 0);
        kept = typeof value === "function" ? (value as (context: object) => unknown)(context) : value;
        return null;
      } catch (error) {
        return failure(error);
      }
    },
    collect: () => {
      const texts: string[] = [];
      try {
        collectInto(kept, [], new Set(), texts);
      } catch (error) {
        if (error === OUTPUT) return '{"type":"limit","limit":"output"}';
        throw error;
      }
      return `{"type":"documents","documents":[${texts.join(",")}]}`;
    },
  };
}
