/** What the database should hold, kept apart from everything that plans, compiles or applies: names and numbers. */
import type { Random } from "./random.js";

/** A level by name. */
export type Levels = ReadonlyMap<string, number>;

/** `null`: gone. */
export type Delta = ReadonlyMap<string, number | null>;

const NAMES = ["a", "b", "c", "d", "e", "f"];

export function randomLevels(random: Random): Levels {
  const held = NAMES.filter(() => random.chance(60));
  return new Map((held.length > 0 ? held : ["a"]).map((name) => [name, 1 + random.below(9)]));
}

/** Others than these: at least one comes, goes or changes. */
export function changedLevels(from: Levels, random: Random): Levels {
  for (;;) {
    const to = new Map(
      [...randomLevels(random)].map(([name, level]) => [name, random.chance(40) ? (from.get(name) ?? level) : level]),
    );
    if (deltaOf(from, to).size > 0) return to;
  }
}

export function randomEdit(now: Levels, random: Random): Delta {
  const name = random.pick(NAMES);
  return new Map([[name, now.has(name) && random.chance(30) ? null : 10 + random.below(90)]]);
}

export function deltaOf(from: Levels, to: Levels): Delta {
  const names = [...new Set([...from.keys(), ...to.keys()])].filter((name) => from.get(name) !== to.get(name));
  return new Map(names.map((name) => [name, to.get(name) ?? null]));
}

export function withDelta(levels: Levels, delta: Delta): Levels {
  const changed = new Map(levels);
  for (const [name, level] of delta) {
    if (level === null) changed.delete(name);
    else changed.set(name, level);
  }
  return changed;
}

export function meet(one: Delta, other: Delta): boolean {
  return [...one.keys()].some((name) => other.has(name));
}

export function textOf(levels: Levels | Delta): string {
  return [...levels]
    .sort()
    .map(([name, level]) => `${name}=${level}`)
    .join(" ");
}
