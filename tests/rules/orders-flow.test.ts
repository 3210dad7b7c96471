/** The order flow: circles without a halt, forks, what is cut off, what an anomaly may do. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import type { Flow } from "../../src/settings/rules/orders/flow-graph.js";
import { instantCycles } from "../../src/settings/rules/orders/instant-cycle.js";
import { checkDocuments } from "../support/check-rules.js";

const state = (name: string, final = false) => ({ name, title: name, final });
const at = (after: string) => ({ type: "after", after });
const on = (event: string) => ({ type: "event", event });
const timeout = (policy: string) => ({ type: "timeout", policy });
const step = (name: string, from: string | string[], to: string, trigger: JsonObject, more: JsonObject = {}) => ({
  name,
  from: [from].flat(),
  to,
  on: trigger,
  ...more,
});
const end = step("end", "b", "done", on("manual"));

function found(code: string, flow: JsonObject, policy: JsonObject | null = null) {
  const { resolving, findings } = checkDocuments([
    { kind: "order_flow", spec: { initial: "a", states: ["a", "b", "c"].map((n) => state(n)), ...flow } },
    ...(policy === null ? [] : [{ kind: "order_policy", spec: { ...orders, ...policy } }]),
  ]);
  expect(resolving).toEqual([]);
  return findings.filter((each) => each.code === code);
}

const orders = {
  cancellation: { allowed: false, maxPerCustomer: { count: 3, per: "30d" } },
  shipping: { onLate: "notify" },
};

describe("a circle of automatic transitions", () => {
  const states = [state("a"), state("b"), state("done", true)];
  const there = step("there", "a", "b", at("0s"));
  const back = step("back", "b", "a", at("0s"));

  it.each<[string, JsonObject[], JsonObject | null, number]>([
    ["never rests where nothing waits", [there, back], null, 1],
    ["rests where one step waits, however shortly", [there, { ...back, on: at("1s") }], null, 0],
    ["rests where staff make one step", [there, { ...back, automatic: false }], null, 0],
    ["rests where one step hangs on an event", [there, { ...back, on: on("paid") }], null, 0],
    ["waits for a time that the policy has", [there, { ...back, on: timeout("payment") }], {}, 0],
    [
      "does not wait for a time of 0s",
      [there, { ...back, on: timeout("payment") }],
      { payment: { within: "0s", flashSaleWithin: "0s" } },
      1,
    ],
    ["waits for a time that no policy tells", [there, { ...back, on: timeout("payment") }], null, 0],
    [
      "turns on one event that leads both ways",
      [
        { ...there, on: on("paid") },
        { ...back, on: on("paid") },
      ],
      null,
      1,
    ],
    [
      "halts between two events",
      [
        { ...there, on: on("paid") },
        { ...back, on: on("shipped") },
      ],
      null,
      0,
    ],
    [
      "halts for staff on both sides",
      [
        { ...there, on: on("manual") },
        { ...back, on: on("manual") },
      ],
      null,
      0,
    ],
    ["may be of one state", [step("again", "a", "a", at("0s")), step("go", "a", "b", on("paid"))], null, 1],
    ["is none where an event leaves the state as it is", [step("again", "a", "a", on("paid"))], null, 0],
    [
      "is left by what has the greater priority",
      [there, back, step("out", "b", "done", at("0s"), { priority: 1 })],
      null,
      0,
    ],
    [
      "is not left by what waits for a condition",
      [there, back, step("out", "b", "done", at("0s"), { priority: 1, requires: ["paymentSettled"] })],
      null,
      1,
    ],
    [
      "is left where the way back needs what leads out",
      [
        there,
        { ...back, requires: ["paymentSettled"] },
        step("out", "a", "done", at("0s"), { priority: 1, requires: ["paymentSettled"] }),
      ],
      null,
      0,
    ],
  ])("%s", (_, transitions, policy, count) => {
    const flow = { states, transitions: [...transitions, end] };
    expect(found("orders/endless-automatic-cycle", flow, policy)).toHaveLength(count);
  });

  it.each([
    ["moves an order on at once", {}, 1],
    ["holds it", { hold: true }, 0],
  ])("is closed by an anomaly that %s", (_, more, count) => {
    const back = {
      name: "late",
      when: { type: "stuck", state: "b", for: "0s" },
      prompt: "Look.",
      moveTo: "a",
      ...more,
    };
    const flow = { states, transitions: [there, end], anomalies: [back] };
    expect(found("orders/endless-automatic-cycle", flow)).toHaveLength(count);
  });

  it("is told step by step, once, by its shortest way", () => {
    const states = ["a", "b", "c"].map((name) => state(name));
    const transitions = [
      step("ab", "a", "b", at("0s")),
      step("bc", "b", "c", at("0s")),
      step("ca", "c", "a", at("0s"), { requires: ["paymentSettled"] }),
      step("ba", "b", "a", at("0s"), { requires: ["paymentSettled", "stockReserved"] }),
      step("end", "c", "done", on("manual")),
    ];
    const [finding, ...others] = found("orders/endless-automatic-cycle", {
      states: [...states, state("done", true)],
      transitions,
    });
    expect(others).toEqual([]);
    expect(finding?.detail).toBe(
      'The transition "ab" leads from "a" to "b", the transition "bc" leads from "b" to "c" and the transition "ca" ' +
        'leads from "c" to "a". None of them waits, so an order never rests. So it goes while paymentSettled holds.',
    );
    expect(finding?.related).toHaveLength(2);
  });

  const names = ["a", "b", "c", "d"] as const;
  const conditions = ["paymentSettled", "stockReserved"] as const;
  interface AnyStep {
    readonly from: readonly string[];
    readonly to: string;
    readonly trigger: string;
    readonly automatic: boolean;
    readonly requires: readonly string[];
    readonly priority: number;
  }
  const anyStep: fc.Arbitrary<AnyStep> = fc.record({
    from: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
    to: fc.constantFrom(...names),
    trigger: fc.constantFrom("0s", "1h", "paid", "shipped"),
    automatic: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    requires: fc.subarray([...conditions]),
    priority: fc.integer({ min: 0, max: 1 }),
  });

  it("is found in any flow, wherever an order would go round", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        const transitions = steps.map(({ trigger, ...rest }, index) => ({
          name: `t${index}`,
          on: /^\d/.test(trigger) ? at(trigger) : on(trigger),
          ...rest,
        }));
        const cycles = [...instantCycles({ transitions, anomalies: [] } as unknown as Flow, new Map())];
        for (const trigger of ["0s", "paid", "shipped"]) {
          const event = trigger === "0s" ? null : trigger;
          const hanging = steps.filter((each) => each.automatic && each.trigger === trigger);
          const round = names.filter((name) => goesRound(name, hanging, event));
          const onCycles = cycles.filter((cycle) => cycle.event === event).flatMap((cycle) => cycle.steps);
          expect(onCycles.length > 0).toBe(round.length > 0);
          expect(round).toEqual(expect.arrayContaining(onCycles.map(({ from }) => from)));
        }
        for (const { steps: way } of cycles) {
          expect(way.map(({ to }) => to)).toEqual([...way.slice(1), way[0]].map((next) => next?.from));
        }
      }),
    );
  });

  /** Whether an order that starts there can come back, tried by walking on as many steps as there are states. */
  function goesRound(start: string, steps: readonly AnyStep[], event: string | null): boolean {
    return [[], ["paymentSettled"], ["stockReserved"], [...conditions]].some((given: string[]) => {
      const made = (from: string) => {
        const can = steps.filter((each) => each.from.includes(from) && each.requires.every((r) => given.includes(r)));
        const first = can.filter(({ priority }) => priority === Math.max(...can.map((each) => each.priority)));
        return first.map(({ to }) => to).filter((to) => event === null || to !== from);
      };
      let here = new Set<string>(made(start));
      for (const _ of names) {
        if (here.has(start)) return true;
        here = new Set([...here].flatMap(made));
      }
      return false;
    });
  }
});

describe("a fork", () => {
  const states = ["a", "b", "c", "done"].map((name) => state(name, name === "done"));
  const left = step("left", "a", "b", on("paid"));
  const right = step("right", "a", "c", on("paid"));
  const ends = [end, step("end-c", "c", "done", on("manual"))];

  it.each<[string, JsonObject[], number]>([
    ["is ambiguous at equal priorities", [left, right], 1],
    ["is decided by a greater priority", [left, { ...right, priority: 1 }], 0],
    [
      "is not decided by conditions, which can both be true",
      [
        { ...left, requires: ["paymentSettled"] },
        { ...right, requires: ["stockReserved"] },
      ],
      1,
    ],
    ["is none where both ways lead to one state", [left, { ...right, to: "b" }], 0],
    ["is none where triggers differ", [left, { ...right, on: on("confirmed") }], 0],
    [
      "is none where times differ",
      [
        { ...left, on: at("1h") },
        { ...right, on: at("2h") },
      ],
      0,
    ],
    [
      "is one of times that are written differently",
      [
        { ...left, on: at("60m") },
        { ...right, on: at("1h") },
      ],
      1,
    ],
    ["leaves the choice to staff", [left, { ...right, automatic: false }], 0],
    [
      "is always staff's on manual",
      [
        { ...left, on: on("manual") },
        { ...right, on: on("manual") },
      ],
      0,
    ],
    [
      "is told once for all states out of which it leads",
      [
        { ...left, from: ["a", "b", "c"] },
        { ...right, from: ["a", "b", "c"] },
      ],
      1,
    ],
    ["is told once for all of its ways", [left, right, step("up", "a", "done", on("paid"))], 1],
  ])("%s", (_, transitions, count) => {
    expect(found("orders/ambiguous-transition", { states, transitions: [...transitions, ...ends] })).toHaveLength(
      count,
    );
  });
});

describe("a state", () => {
  const states = ["a", "b", "c", "done"].map((name) => state(name, name === "done"));
  const move = (when: JsonObject, moveTo: string) => ({ name: "odd", when, prompt: "Look.", moveTo });
  const go = step("go", "a", "done", on("paid"));

  it("that is cut off is told with those that only it leads to", () => {
    const transitions = [go, step("bc", "b", "c", on("paid")), step("cb", "c", "b", on("shipped")), end];
    const findings = found("orders/unreachable-state", { states, transitions });
    expect(findings.map(({ detail }) => detail)).toEqual([
      'From "a", transitions and anomalies lead to "a", "done" only: never to "b". Without it, "c" cannot be reached either.',
    ]);
  });

  it.each([
    ["an event, which may come anywhere", { type: "event", event: "duplicate" }, 0],
    ["being stuck where orders come", { type: "stuck", state: "a", for: "1d" }, 0],
    ["being stuck where none comes", { type: "stuck", state: "c", for: "1d" }, 1],
  ])("is reached by an anomaly of %s", (_, when, count) => {
    const transitions = [go, end, step("ca", "c", "a", on("paid"))];
    const flow = { states, transitions, anomalies: [move(when, "b")] };
    expect(found("orders/unreachable-state", flow).filter(({ field }) => field?.includes('"b"'))).toHaveLength(0);
    expect(found("orders/unreachable-state", flow).some(({ related = [] }) => related.length > 0)).toBe(count === 1);
  });

  it("without an end is told where orders stop, with those that lead there", () => {
    const transitions = [step("ab", "a", "b", on("paid")), step("bc", "b", "c", on("shipped"))];
    expect(found("orders/no-way-to-an-end", { states, transitions }).map(({ detail }) => detail)).toEqual([
      'Nothing leads out of it; the final states are "done". From "a", "b", an order only gets there.',
    ]);
  });

  it.each([
    ["being stuck surely leads on", { type: "stuck", state: "b", for: "1d" }, 0],
    ["an event need never come", { type: "event", event: "duplicate" }, 1],
  ])("has an end where %s", (_, when, count) => {
    const transitions = [step("ab", "a", "b", on("paid"))];
    const flow = { states, transitions, anomalies: [move(when, "done")] };
    const ends = found("orders/no-way-to-an-end", flow).filter(({ detail }) => detail?.includes('From "a"'));
    expect(ends).toHaveLength(count);
  });

  it("is not told to have no end where its way on is misspelt", () => {
    const flow = { states: [state("a"), state("done", true)], transitions: [step("go", "a", "dine", on("paid"))] };
    expect(found("orders/no-way-to-an-end", flow)).toEqual([]);
    expect(found("orders/transition-end-unknown", flow)).toHaveLength(1);
  });
});

describe("an anomaly of being stuck", () => {
  const states = [state("a"), state("b"), state("done", true)];
  const transitions = [step("ab", "a", "b", on("paid")), end];

  it.each([
    ["in a state that orders leave", "a", undefined, 0],
    ["in a final state, as each order is", "done", undefined, 1],
    ["moves to where the order is", "a", "a", 1],
    ["moves on", "a", "b", 0],
    ["moves to an end", "a", "done", 0],
  ])("%s", (_, stuck, moveTo, count) => {
    const when = { type: "stuck", state: stuck, for: "36h" };
    const anomaly = { name: "late", when, prompt: "Look.", ...(moveTo !== undefined && { moveTo }) };
    const flow = { states, transitions, anomalies: [anomaly] };
    expect(found("orders/anomaly-without-way-out", flow)).toHaveLength(count);
  });
});
