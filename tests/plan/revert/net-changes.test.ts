import { describe, expect, it } from "vitest";
import type { DecodedChange } from "../../../src/model/revision.js";
import { type NetChange, netChanges } from "../../../src/plan/revert/net-changes.js";

type Step = readonly [operation: string, name: string, before: number | null, after: number | null];

describe("netChanges", () => {
  it.each<[string, readonly Step[], readonly string[]]>([
    ["a creation", [["insert", "a", null, 1]], ["- -> a 1"]],
    ["a change", [["update", "a", 1, 2]], ["a 1 -> a 2"]],
    ["a deletion", [["delete", "a", 1, null]], ["a 1 -> -"]],
    [
      "an emptied table",
      [
        ["truncate", "a", 1, null],
        ["truncate", "b", 2, null],
      ],
      ["a 1 -> -", "b 2 -> -"],
    ],
    [
      "several changes of one setting",
      [
        ["update", "a", 1, 2],
        ["update", "a", 2, 3],
      ],
      ["a 1 -> a 3"],
    ],
    [
      "what came and went",
      [
        ["insert", "a", null, 1],
        ["update", "a", 1, 2],
        ["delete", "a", 2, null],
      ],
      [],
    ],
    [
      "what was deleted and made again",
      [
        ["delete", "a", 1, null],
        ["insert", "a", null, 2],
      ],
      ["a 1 -> a 2"],
    ],
    [
      "a move",
      [
        ["move-from", "a", 1, null],
        ["move-to", "b", null, 1],
      ],
      ["a 1 -> b 1"],
    ],
    [
      "a move and a change",
      [
        ["move-from", "a", 1, null],
        ["move-to", "b", null, 1],
        ["update", "b", 1, 2],
      ],
      ["a 1 -> b 2"],
    ],
    [
      "a ring, through a temporary name",
      [
        ["move-from", "a", 1, null],
        ["move-to", "tmp", null, 1],
        ["move-from", "b", 2, null],
        ["move-to", "a", null, 2],
        ["move-from", "tmp", 1, null],
        ["move-to", "b", null, 1],
      ],
      ["a 1 -> b 1", "b 2 -> a 2"],
    ],
    [
      "a move, and something new at its name",
      [
        ["move-from", "a", 1, null],
        ["move-to", "b", null, 1],
        ["insert", "a", null, 3],
      ],
      ["a 1 -> b 1", "- -> a 3"],
    ],
  ])("%s", (_what, steps, nets) => {
    expect(netChanges(steps.map(decoded)).map(told)).toEqual(nets);
  });

  it("of a row that went to another store is a deletion there and a creation here", () => {
    const [from, to] = [decoded(["move-from", "a", 1, null]), decoded(["move-to", "a", null, 1])];
    const elsewhere = { ...to.change, address: { ...to.change.address, store: "other" } };
    expect(netChanges([from, { ...to, change: elsewhere }]).map(told)).toEqual(["a 1 -> -", "- -> other/a 1"]);
  });
});

function decoded([operation, name, before, after]: Step): DecodedChange {
  const [left, right] = [before, after].map((level) => (level === null ? null : { level }));
  const by = {
    user: "ann",
    role: "none",
    application: "psql",
    clientAddress: null,
    at: "2027-03-01T00:00:00Z",
    mode: "origin",
  };
  const change = { ...by, operation, address: { store: "s", kind: "tier", name }, before: null, after: null };
  return { change, before: left ?? null, after: right ?? null };
}

function told({ from, before, to, after }: NetChange): string {
  const at = (address: NetChange["from"], spec: NetChange["before"]) =>
    address === null ? "-" : `${address.store === "s" ? "" : `${address.store}/`}${address.name} ${spec?.["level"]}`;
  return `${at(from, before)} -> ${at(to, after)}`;
}
