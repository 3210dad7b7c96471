/**
 * `pg`, loaded without all of `fetch`. While it loads, it asks whether this is a Cloudflare worker: `navigator` answers
 * from Node.js 21 on; without one it makes a `Response` to look at, and loading what a `Response` needs takes longer
 * than a small plan.
 */
import { createRequire } from "node:module";

type Pg = typeof import("pg");

export function loadPg(): Pg {
  const require = createRequire(import.meta.url);
  if ("navigator" in globalThis) return require("pg") as Pg;
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: "Node.js" }, configurable: true });
  try {
    return require("pg") as Pg;
  } finally {
    Reflect.deleteProperty(globalThis, "navigator"); // nobody else has seen it: loading is synchronous
  }
}
