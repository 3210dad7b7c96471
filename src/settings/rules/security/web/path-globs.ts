/** Paths in which `*` stands for anything: whether two have one in common, and whether one holds all of the other. */
import { matchesGlob } from "../../../../model/glob.js";

/** A path that both match, as short as it is easy to find; `null` where there is none. */
export function commonPath(a: string, b: string): string | null {
  if (!a.includes("*")) return matchesGlob(b, a) ? a : null;
  if (!b.includes("*")) return matchesGlob(a, b) ? b : null;
  const [first, second] = [partsOf(a), partsOf(b)];
  const start = longer(first.start, second.start, (long, short) => long.startsWith(short));
  const end = longer(first.end, second.end, (long, short) => long.endsWith(short));
  if (start === null || end === null) return null;
  const middle = [...first.middle, ...second.middle].join("");
  for (let shared = middle === "" ? Math.min(start.length, end.length) : 0; shared > 0; shared--) {
    const text = start + end.slice(shared);
    if (start.endsWith(end.slice(0, shared)) && matchesGlob(a, text) && matchesGlob(b, text)) return text;
  }
  // Between what both begin and end with, each finds room for its own parts.
  return start + middle + end;
}

/** Whether each path that `inner` matches is matched by `outer`: surely so where it says so. */
export function holdsAll(outer: string, inner: string): boolean {
  // A star of `inner` can only fall to a star of `outer`, since no path has one.
  return matchesGlob(outer, inner);
}

interface Parts {
  readonly start: string;
  readonly middle: readonly string[];
  readonly end: string;
}

function partsOf(glob: string): Parts {
  const [start = "", ...others] = glob.split("*");
  return { start, end: others.pop() ?? "", middle: others };
}

function longer(a: string, b: string, agree: (long: string, short: string) => boolean): string | null {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return agree(long, short) ? long : null;
}
