import { describe, expect, it } from "vitest";
import type { RevisionChange } from "../../src/model/revision.js";
import { decodeChanges } from "../../src/plan/decode-changes.js";
import { testKinds } from "../support/test-kinds.js";
import { shanghai } from "./current-model.js";

const change: RevisionChange = {
  address: { store: "flagship", kind: "voucher", name: "spring" },
  operation: "update",
  user: "alice",
  role: "none",
  application: "psql",
  clientAddress: null,
  at: "2027-03-02T10:00:00+00:00",
  before: null,
  after: {
    store: "flagship",
    name: "spring",
    type: "timed",
    title: "Spring",
    percent_off: "5",
    window_from: "2027-02-28T16:00:00+00:00",
    window_until: "2027-03-31T16:00:00+00:00",
    gauges: [],
  },
};

describe("recorded rows are shown as specs", () => {
  it.each([
    ["on the store's wall clock", { flagship: shanghai }, { from: "2027-03-01T00:00", until: "2027-04-01T00:00" }],
    ["in UTC where the store is not known", {}, { from: "2027-02-28T16:00", until: "2027-03-31T16:00" }],
  ])("%s", (_, stores, window) => {
    const [decoded] = decodeChanges([change], testKinds, stores);
    const after = { type: "timed", title: "Spring", percentOff: "5%", window, gauges: [] };
    expect(decoded).toEqual({ change, before: null, after });
  });

  it("as they are, of a kind that is no more", () => {
    const gone = { ...change, address: { ...change.address, kind: "gone" } };
    expect(decodeChanges([gone], testKinds, {})[0]?.after).toBe(change.after);
  });
});
