/** What a project file says of findings: severities by code and waivers, and when these are wrong themselves. */
import { describe, expect, it } from "vitest";
import { type Settling, settleFindings } from "../../../src/documents/check/settle-findings.js";
import type { Diagnostic } from "../../../src/model/diagnostic.js";
import type { SeverityEntry, Waiver } from "../../../src/model/project.js";

const location = { file: "shopwright.config.json", line: 1, column: 1 };

const finding = (code: string, store: string, name: string): Diagnostic => ({
  code,
  severity: "error",
  summary: "S",
  detail: "D.",
  remedy: "R.",
  address: { store, kind: "coupon", name },
});

const FOUND = [
  finding("payments/a", "flagship", "x"),
  finding("payments/a", "outlet", "x"),
  finding("payments/b", "flagship", "y"),
];

const waiver = (changes: Partial<Waiver>): Waiver => ({
  code: "payments/a",
  address: "flagship/coupon.x",
  reason: "Because",
  owner: "ann",
  until: "2027-03-01",
  location,
  ...changes,
});

const SETTLING: Settling = {
  codes: new Set(["payments/a", "payments/b", "payments/c"]),
  environment: "production",
  today: "2027-03-01",
  stores: null,
  wasChecked: () => true,
};

function settle(waive: readonly Waiver[], severity: readonly SeverityEntry[] = [], settling: Partial<Settling> = {}) {
  const { findings, waived, about } = settleFindings(FOUND, { waive, severity }, { ...SETTLING, ...settling });
  return {
    left: findings.map(({ code, severity: as, address }) => `${as} ${code} ${address?.store}`),
    waived: waived.map(({ finding: { code, address } }) => `${code} ${address?.store}`),
    about: about.map(({ code, severity: as }) => `${as} ${code}`),
  };
}

const ALL = ["error payments/a flagship", "error payments/a outlet", "error payments/b flagship"];

describe("a waiver", () => {
  it.each([
    ["one address", waiver({}), ["payments/a flagship"], []],
    ["an address of every store", waiver({ address: "coupon.x" }), ["payments/a flagship", "payments/a outlet"], []],
    ["stars", waiver({ address: "out*/coupon.*" }), ["payments/a outlet"], []],
    ["its last day, included", waiver({ until: "2027-03-01" }), ["payments/a flagship"], []],
    ["the day after it: an error", waiver({ until: "2027-02-28" }), [], ["error project/waiver-expired"]],
    [
      "nothing that is found: a warning",
      waiver({ address: "flagship/coupon.z" }),
      [],
      ["warning project/waiver-unused"],
    ],
    ["another environment: not its business", waiver({ environment: "local", until: "2026-01-01" }), [], []],
    ["this environment", waiver({ environment: "production" }), ["payments/a flagship"], []],
    ["a code that there is not", waiver({ code: "payments/aa" }), [], ["error project/unknown-rule"]],
  ])("of %s", (_, each, waived, about) => {
    const settled = settle([each]);
    expect({ waived: settled.waived, about: settled.about }).toEqual({ waived, about });
    expect(settled.left).toHaveLength(FOUND.length - waived.length);
  });

  it("that has run out waives nothing any more", () => {
    expect(settle([waiver({ until: "2027-02-28" })]).left).toEqual(ALL);
  });

  it.each([
    ["the rule could not be checked in full", waiver({ address: "coupon.z" }), { wasChecked: () => false }],
    ["only another store was asked for", waiver({ address: "outlet/coupon.z" }), { stores: ["flagship"] }],
    ["not all stores were asked for", waiver({ address: "coupon.z" }), { stores: ["flagship"] }],
  ])("is not said to be needless where %s", (_, each, settling) => {
    expect(settle([each], [], settling).about).toEqual([]);
  });
});

describe("a severity", () => {
  const as = (code: string, severity: SeverityEntry["severity"]): SeverityEntry => ({ code, severity, location });
  it.each([
    [
      "another one",
      as("payments/a", "warning"),
      ["warning payments/a flagship", "warning payments/a outlet", ALL[2]],
      [],
    ],
    ["advice", as("payments/b", "advice"), [ALL[0], ALL[1], "advice payments/b flagship"], []],
    ["off: nothing is found", as("payments/a", "off"), [ALL[2]], []],
    ["a code that there is not", as("payments/d", "off"), ALL, ["error project/unknown-rule"]],
  ])("of %s", (_, each, left, about) => {
    expect(settle([], [each])).toEqual({ left, waived: [], about });
  });
});
