import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.js";
import type { JsonObject } from "../../../src/model/json.js";
import { readPlanFile, writePlanFile } from "../../../src/plan/plan-file.js";
import { applied, currentOf, desiredStore, planOf, resource } from "../current-model.js";
import { situations } from "../generated-stores.js";

const gold = { store: "flagship", kind: "tier", name: "gold" };
const silver = { ...gold, name: "silver" };
const gauge = { store: "flagship", kind: "gauge", name: "27/a" };
const tier: JsonObject = { title: "Gold", level: 3, percentOff: "0%" };
const secrets: JsonObject = {
  title: { en: "Gauge", "zh-CN": "表" },
  key: { $secret: "alipay/key", version: "3" },
  credentials: { app: { $secret: "alipay/app", version: "1" } },
};
const warning: Diagnostic = {
  code: "test/warning",
  severity: "warning",
  summary: "A warning",
  detail: "Of a test.",
  remedy: "None.",
  address: gold,
  field: "level",
  location: { file: "a.json", line: 1, column: 1, endColumn: 4 },
  related: [{ message: "see", location: { file: "b.json", line: 2, column: 1 } }],
};
const current = currentOf([
  { address: gold, row: { ...tier, level: 5 }, recorded: { spec: tier, protect: true } },
  { address: silver, row: tier, recorded: null },
]);
const desired = desiredStore([resource(gold, { ...tier, level: 4 }), resource(silver, tier), resource(gauge, secrets)]);
const plan = planOf(current, [desired], { warnings: [warning], commit: "1a2b3c4" });

describe("a plan file", () => {
  it("is Terraform's plan format, with ours under `shopwright`", () => {
    const { resource_changes, resource_drift, ...rest } = JSON.parse(writePlanFile(plan));
    expect(rest).toMatchObject({
      format_version: "1.2",
      applyable: true,
      complete: true,
      errored: false,
      prior_state: { values: { root_module: { child_modules: [{ address: "module.flagship" }] } } },
      checks: [],
      shopwright: { format: 1, digest: plan.digest, contentDigest: plan.contentDigest, commit: "1a2b3c4" },
    });
    const { shopwright, ...update } = resource_changes[0];
    expect(update).toEqual({
      address: "flagship/tier.gold",
      module_address: "module.flagship",
      mode: "managed",
      type: "tier",
      name: "gold",
      provider_name: "shopwright",
      change: {
        actions: ["update"],
        before: { ...tier, level: 5 },
        after: { ...tier, level: 4 },
        after_unknown: {},
        before_sensitive: {},
        after_sensitive: {},
      },
    });
    expect(shopwright).toMatchObject({ action: "update", address: gold, protect: { before: true, after: false } });
    expect(resource_changes[1].change).toMatchObject({ actions: ["no-op"], importing: { id: "flagship/tier.silver" } });
    expect(resource_drift[0].change).toMatchObject({ actions: ["update"], before: tier, after: { ...tier, level: 5 } });
  });

  it("marks secrets", () => {
    const { resource_changes, planned_values } = JSON.parse(writePlanFile(plan));
    const marks = { key: true, credentials: { app: true } };
    expect(resource_changes[2]).toMatchObject({
      address: 'flagship/gauge["27/a"]',
      change: { actions: ["create"], before: null, before_sensitive: false, after_sensitive: marks },
    });
    expect(planned_values.root_module.child_modules[0].resources[0].sensitive_values).toEqual(marks);
  });

  it("gives back the very plan", async () => {
    expect(await readPlanFile(writePlanFile(plan))).toEqual({ ok: true, value: plan, warnings: [] });
  });

  it("gives back any plan", async () => {
    await fc.assert(
      fc.asyncProperty(situations, async ({ current, desired }) => {
        const made = planOf(current, [desired]);
        const text = writePlanFile(made);
        const read = await readPlanFile(text);
        expect(read).toEqual({ ok: true, value: made, warnings: [] });
        if (read.ok) expect(writePlanFile(read.value)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it("is not applyable where there is nothing to do, or an error", () => {
    const settled = planOf(applied(current, plan), [desired]);
    const errored = planOf(current, [desired], { warnings: [{ ...warning, severity: "error" }] });
    expect(JSON.parse(writePlanFile(settled))).toMatchObject({ applyable: false, errored: false });
    expect(JSON.parse(writePlanFile(errored))).toMatchObject({ applyable: false, errored: true });
  });
});

describe("a plan file that is not as it was written is refused, saying which (fault 25)", () => {
  const text = writePlanFile(plan);
  const edited = (pattern: string | RegExp, replacement: string | ((found: string) => string)) => {
    expect(text).toMatch(pattern);
    return text.replace(pattern, (found) => (typeof replacement === "string" ? replacement : replacement(found)));
  };
  const without = (part: string) => {
    const { [part]: _, ...rest } = JSON.parse(text);
    return JSON.stringify(rest);
  };
  it.each([
    ["empty", "", "plan/not-a-plan", "It is empty."],
    ["not JSON at all", "export default {}\n", "plan/not-a-plan", "It is not JSON."],
    ["truncated", text.slice(0, -100), "plan/not-json", "breaks off"],
    ["of something else", '{"format_version": "1.2"}', "plan/not-a-plan", "shopwright"],
    ["a list", "[]", "plan/not-a-plan", "shopwright"],
    [
      "of another Terraform format",
      edited('"format_version": "1.2"', '"format_version": "2.0"'),
      "plan/other-format",
      '"2.0"',
    ],
    ["of another format of ours", edited('"format": 1', '"format": 2'), "plan/other-format", "2"],
    ["without a part", without("resource_changes"), "plan/malformed", "must have required property 'resource_changes'"],
    [
      "with a part of the wrong type",
      edited('"complete": true', '"complete": "yes"'),
      "plan/malformed",
      "/complete must be boolean",
    ],
    [
      "with a property more",
      edited('"complete": true', '"complete": true, "extra": 1'),
      "plan/malformed",
      "additional",
    ],
    ["with another value", edited(/"level": 4/g, '"level": 9'), "plan/edited", "does not match"],
    [
      "with another row digest",
      edited(/"rowDigest": "[0-9a-f]{64}"/, `"rowDigest": "${"0".repeat(64)}"`),
      "plan/edited",
      "does not match",
    ],
    ["with another digest", edited(plan.digest, "1".repeat(64)), "plan/edited", "does not match"],
    ["with another content digest", edited(plan.contentDigest, "0".repeat(64)), "plan/edited", "does not match"],
    [
      "with other actions shown than done",
      edited('"create"', '"delete"'),
      "plan/edited",
      "resource_changes[2].change.actions[0]",
    ],
    [
      "with another state before",
      edited(/"prior_state"[\s\S]*?"level": 5/, (found) => found.replace("5", "6")),
      "plan/edited",
      "prior_state",
    ],
  ] as const)("%s", async (_, content, code, detail) => {
    const read = await readPlanFile(content);
    expect(read).toMatchObject({ ok: false, diagnostics: [{ code, severity: "error" }] });
    if (!read.ok) expect(read.diagnostics[0]?.detail).toContain(detail);
  });

  it("of another engine, where that matters", async () => {
    expect(await readPlanFile(text, "0.1.0")).toMatchObject({ ok: true });
    expect(await readPlanFile(text, "0.2.0")).toMatchObject({
      ok: false,
      diagnostics: [{ code: "plan/other-engine" }],
    });
  });
});
