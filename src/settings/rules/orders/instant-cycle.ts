/**
 * Cycles of the order flow that nothing slows down. A step is made at once where it is automatic and
 * - its trigger waits for no time: `after: 0s`, a timeout whose time in the order policy is 0s, or an anomaly of being
 *   stuck for 0s that moves the order and does not hold it; or
 * - it hangs on an event, while all other steps of the cycle hang on the same one: what leads an order there leads it
 *   back. Events that differ come one after another, so that each is a halt; a step that leads to its own state by an
 *   event changes nothing.
 * Conditions stay as they are meanwhile: a cycle counts where some choice of them being true lets each of its steps be
 * made, of several out of a state those of the greatest priority.
 */
import type { FieldPath } from "../../../model/field-path.js";
import { groupBy } from "../../../model/group-by.js";
import { nominalSeconds } from "../../../model/time/duration.js";
import { type Flow, isAutomatic, type Transition } from "./flow-graph.js";

export interface InstantStep {
  readonly from: string;
  readonly to: string;
  /** What it is called, in words: `transition "accept"`. */
  readonly name: string;
  /** Of what triggers it, in the flow. */
  readonly path: FieldPath;
  readonly priority: number;
  readonly requires: readonly string[];
}

export interface InstantCycle {
  /** On which all its steps hang; `null`: they wait for nothing. */
  readonly event: string | null;
  /** Conditions that are true then, as few as will do. */
  readonly given: readonly string[];
  /** In the order in which they are made, the last one leading back to the first. */
  readonly steps: readonly InstantStep[];
}

/** One of each group of states that lead to each other at once, the shortest through the first of them. */
export function* instantCycles(flow: Flow, timeouts: ReadonlyMap<string, string>): Generator<InstantCycle> {
  const groups = new Map<string | null, InstantStep[]>([[null, [...instantMoves(flow)]]]);
  for (const [index, transition] of flow.transitions.entries()) {
    const event = hangsOn(transition, timeouts);
    if (event === undefined) continue;
    const { name, from, to, priority, requires } = transition;
    const steps = from.map((state) => ({
      from: state,
      to,
      name: `transition ${JSON.stringify(name)}`,
      path: ["transitions", index, "on"],
      priority,
      requires,
    }));
    const others = groups.get(event);
    if (others === undefined) groups.set(event, steps);
    else for (const step of steps) others.push(step);
  }
  for (const [event, steps] of groups) for (const cycle of cyclesOf(steps, event)) yield { event, ...cycle };
}

/** The event, `null` for what waits for nothing, `undefined` for what waits for time or for staff. */
function hangsOn(transition: Transition, timeouts: ReadonlyMap<string, string>): string | null | undefined {
  if (!isAutomatic(transition)) return undefined;
  const { on } = transition;
  if (on.type === "event") return on.event;
  const wait = on.type === "after" ? on.after : timeouts.get(on.policy);
  return wait !== undefined && nominalSeconds(wait) === 0 ? null : undefined;
}

function* instantMoves({ anomalies }: Flow): Generator<InstantStep> {
  for (const [index, { name, when, moveTo, hold }] of anomalies.entries()) {
    if (when.type !== "stuck" || moveTo === undefined || hold || nominalSeconds(when.for) > 0) continue;
    const path = ["anomalies", index, "when"];
    yield { from: when.state, to: moveTo, name: `anomaly ${JSON.stringify(name)}`, path, priority: 0, requires: [] };
  }
}

function* cyclesOf(steps: readonly InstantStep[], event: string | null): Generator<Omit<InstantCycle, "event">> {
  const told = new Set<string>();
  for (const given of subsets([...new Set(steps.flatMap(({ requires }) => requires))])) {
    const best = bestWhile(given, steps);
    const made = (state: string) => best(state).filter(({ to }) => event === null || to !== state);
    const next = (state: string) => made(state).map(({ to }) => to);
    for (const states of roundsOf(new Set(steps.map(({ from }) => from)), next)) {
      const [start] = states;
      if (start === undefined || told.has(start)) continue;
      const cycle = shortestBack(start, made);
      if (cycle === null) continue;
      yield { given, steps: cycle };
      for (const state of states) told.add(state);
    }
  }
}

/**
 * The states in groups that lead to each other, each in the order given: the strongly connected components, by Kosaraju's
 * two walks (Sharir 1981), in time that grows with states and steps.
 */
function roundsOf(
  states: ReadonlySet<string>,
  next: (state: string) => readonly string[],
): readonly (readonly string[])[] {
  const finished: string[] = [];
  const seen = new Set<string>();
  const back = new Map<string, string[]>();
  for (const start of states) {
    if (seen.has(start)) continue;
    seen.add(start);
    const way = [{ state: start, left: next(start)[Symbol.iterator]() }];
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const step = here.left.next();
      if (step.done) {
        finished.push(here.state);
        way.pop();
        continue;
      }
      const before = back.get(step.value);
      if (before === undefined) back.set(step.value, [here.state]);
      else before.push(here.state);
      if (seen.has(step.value)) continue;
      seen.add(step.value);
      way.push({ state: step.value, left: next(step.value)[Symbol.iterator]() });
    }
  }
  const groupOf = new Map<string, string>();
  for (const root of finished.toReversed()) {
    if (groupOf.has(root)) continue;
    groupOf.set(root, root);
    const queue = [root];
    for (const state of queue) {
      for (const before of back.get(state) ?? []) {
        if (groupOf.has(before)) continue;
        groupOf.set(before, root);
        queue.push(before);
      }
    }
  }
  return [...groupBy(states, (state) => groupOf.get(state)).values()];
}

/** The steps out of a state that are made while just these conditions are true. */
function bestWhile(given: readonly string[], steps: readonly InstantStep[]): (state: string) => readonly InstantStep[] {
  const out = new Map<string, InstantStep[]>();
  for (const step of steps) {
    if (!step.requires.every((condition) => given.includes(condition))) continue;
    const best = out.get(step.from);
    if (best?.[0] === undefined || step.priority > best[0].priority) out.set(step.from, [step]);
    else if (step.priority === best[0].priority) best.push(step);
  }
  return (state) => out.get(state) ?? [];
}

/** All choices, the smaller ones first. */
function subsets(conditions: readonly string[]): readonly (readonly string[])[] {
  let all: (readonly string[])[] = [[]];
  for (const condition of conditions) all = all.flatMap((chosen) => [chosen, [...chosen, condition]]);
  return all.toSorted((a, b) => a.length - b.length);
}

/** Breadth first, so that no shorter way leads back. */
function shortestBack(start: string, made: (state: string) => readonly InstantStep[]): readonly InstantStep[] | null {
  const cameBy = new Map<string, InstantStep>();
  const queue = [start];
  for (const state of queue) {
    for (const step of made(state)) {
      if (cameBy.has(step.to)) continue;
      cameBy.set(step.to, step);
      if (step.to === start) return wayTo(start, cameBy);
      queue.push(step.to);
    }
  }
  return null;
}

function wayTo(end: string, cameBy: ReadonlyMap<string, InstantStep>): readonly InstantStep[] {
  const way: InstantStep[] = [];
  for (let step = cameBy.get(end); step !== undefined; step = step.from === end ? undefined : cameBy.get(step.from)) {
    way.unshift(step);
  }
  return way;
}
