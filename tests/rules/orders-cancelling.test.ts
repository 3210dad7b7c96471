/** Where cancelling ends, and that refunds take over from there. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { checkDocuments } from "../support/check-rules.js";

const [unknown, uncovered] = ["orders/cancelling-until-unknown-state", "orders/no-refund-after-cancelling"];
const on = (event: string) => ({ type: "event", event });
const step = (name: string, from: string, to: string, event: string) => ({ name, from: [from], to, on: on(event) });

const flow = (...more: JsonObject[]) => ({
  kind: "order_flow",
  spec: {
    states: ["pending", "packed", "shipped", "done"].map((name) => ({ name, title: name, final: name === "done" })),
    transitions: [
      step("pack", "pending", "packed", "paid"),
      step("ship", "packed", "shipped", "shipped"),
      step("finish", "shipped", "done", "received"),
      ...more,
    ],
  },
});
const until = (states: string[], more: JsonObject = {}) => ({
  kind: "order_policy",
  spec: {
    cancellation: { maxPerCustomer: { count: 3, per: "30d" }, untilStates: states, ...more },
    shipping: { onLate: "notify" },
  },
});
const refunds = {
  kind: "refund_policy",
  spec: { amount: { min: "1", max: "100" }, within: "3d", flow: [{ step: "pay", actor: "finance", within: "1d" }] },
};

describe("an order that can no longer be cancelled", () => {
  it.each<[string, Parameters<typeof checkDocuments>[0], string[]]>([
    ["is refunded by the policy where the flow knows no refunds", [flow(), refunds, until(["shipped"])], []],
    ["is not refunded where nothing says how", [flow(), until(["shipped"])], [uncovered]],
    ["is refunded from there", [flow(step("refund", "shipped", "done", "refundRequested")), until(["shipped"])], []],
    ["is refunded later", [flow(step("refund", "shipped", "done", "returned")), until(["packed"])], []],
    [
      "was refunded before only",
      [flow(step("refund", "packed", "done", "refundRequested")), refunds, until(["shipped"])],
      [uncovered],
    ],
    [
      "is told once for each state in which that begins",
      [flow(), until(["packed", "shipped"])],
      [uncovered, uncovered],
    ],
    ["is at its end", [flow(), until(["done"])], []],
    ["enters a state that the flow does not have", [flow(), refunds, until(["sent"])], [unknown]],
    ["is none where cancelling goes on", [flow(), until([])], []],
    ["is every order where none can be", [flow(), until(["sent"], { allowed: false })], []],
    ["has no flow", [until(["sent"])], []],
  ])("%s", (_, documents, expected) => {
    const { resolving, findings } = checkDocuments(documents);
    expect(resolving).toEqual([]);
    const codes = findings.map(({ code }) => code);
    expect(codes.filter((code) => code === unknown || code === uncovered)).toEqual(expected);
  });
});
