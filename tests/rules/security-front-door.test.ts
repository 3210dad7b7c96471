/** Who is let through at the shop's front door: payment providers always, and nobody at once let through and turned away. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesGlob } from "../../src/model/glob.js";
import type { ExampleDocument } from "../../src/model/rule.js";
import type { WrittenSpec } from "../../src/settings/kinds/built-in-kind.js";
import { firewallRule } from "../../src/settings/kinds/security/web/firewall-rule.js";
import { rateLimit } from "../../src/settings/kinds/security/web/rate-limit.js";
import { document } from "../../src/settings/rules/rule.js";
import { coversAll, networkOf } from "../../src/settings/rules/security/web/networks.js";
import { commonPath, holdsAll } from "../../src/settings/rules/security/web/path-globs.js";
import { checkDocuments } from "../support/check-rules.js";
import { foundBy } from "../support/found-by.js";

type Firewall = Partial<WrittenSpec<typeof firewallRule>>;

const rule = (name: string, action: "allow" | "deny" | "challenge", cidrs: string[], spec: Firewall = {}) =>
  document(firewallRule, name, { title: name, match: { type: "cidrs", cidrs }, action, mode: "enforce", ...spec });

describe("two paths", () => {
  it.each([
    ["/pay/*", "/*", "/pay/"],
    ["/pay/*", "/pay", null],
    ["/pay", "/pay", "/pay"],
    ["/pay/*", "/pay/notify", "/pay/notify"],
    ["/*/notify", "/pay/*", "/pay/notify"],
    ["/*.php", "/*.html", null],
    ["/a/*", "/b/*", null],
    ["/a*b*c", "/a*d*c", "/abdc"],
  ])("%s and %s have in common: %s", (a, b, shared) => {
    expect([commonPath(a, b), commonPath(b, a) !== null]).toEqual([shared, shared !== null]);
  });

  const glob = fc.array(fc.constantFrom("a", "b", "*"), { maxLength: 4 }).map((letters) => letters.join(""));
  const texts = [""];
  for (const text of texts) if (text.length < 8) texts.push(`${text}a`, `${text}b`);

  it("meet where some text matches both, and one holds the other only where each text of it matches", () => {
    fc.assert(
      fc.property(glob, glob, (a, b) => {
        const both = texts.filter((text) => matchesGlob(a, text) && matchesGlob(b, text));
        const shared = commonPath(a, b);
        expect(shared !== null).toBe(both.length > 0);
        if (shared !== null) expect([matchesGlob(a, shared), matchesGlob(b, shared)]).toEqual([true, true]);
        if (holdsAll(a, b)) expect(texts.filter((text) => matchesGlob(b, text) && !matchesGlob(a, text))).toEqual([]);
      }),
    );
  });
});

describe("networks", () => {
  it.each([
    [["0.0.0.0/0"], 4, true],
    [["0.0.0.0/1", "128.0.0.0/1"], 4, true],
    [["0.0.0.0/1", "128.0.0.0/2"], 4, false],
    [["0.0.0.0/1", "0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/1"], 4, true],
    [["::/0"], 6, true],
    [["::/0"], 4, false],
    [["::ffff:0.0.0.0/96"], 4, true],
  ] as const)("%j leave no address of IPv%i out: %s", (cidrs, family, covers) => {
    expect(coversAll(cidrs.map(networkOf), family)).toBe(covers);
  });
});

describe("a network is not let through and turned away with the same priority", () => {
  const office = (spec: Firewall = {}) => rule("office", "allow", ["203.0.113.0/24"], spec);
  const all = (spec: Firewall = {}) => rule("all", "deny", ["0.0.0.0/0"], spec);
  it.each<readonly [string, readonly ExampleDocument[], number]>([
    ["one in the other", [office(), all()], 1],
    ["the same one", [office(), rule("b", "deny", ["203.0.113.0/24"])], 1],
    ["next to each other", [office(), rule("b", "deny", ["203.0.114.0/24"])], 0],
    ["a challenge", [office(), rule("b", "challenge", ["203.0.113.7/32"])], 1],
    ["another priority", [office({ priority: 1 }), all()], 0],
    ["other paths", [office({ paths: ["/admin/*"] }), all({ paths: ["/shop/*"] })], 0],
    ["other methods", [office({ methods: ["GET"] }), all({ methods: ["POST"] })], 0],
    ["all methods and one", [office(), all({ methods: ["POST"] })], 1],
    ["one only watches", [office(), all({ mode: "observe" })], 0],
    ["both only watch", [office({ mode: "observe" }), all({ mode: "observe" })], 1],
    ["one has stopped", [office(), all({ expires: "2027-03-01T00:00" })], 0],
    ["one stops today", [office(), all({ expires: "2027-03-01T00:01" })], 1],
    ["IPv4 written as IPv6", [rule("a", "allow", ["::ffff:203.0.113.0/120"]), all()], 1],
    ["all of IPv6 has no IPv4", [office(), rule("b", "deny", ["::/0"])], 0],
    ["two let through", [office(), rule("b", "allow", ["0.0.0.0/0"])], 0],
    [
      "each rule is told once",
      [rule("a", "allow", ["203.0.113.0/25", "203.0.113.128/25"]), all(), rule("c", "deny", ["203.0.113.0/24"])],
      1,
    ],
  ])("%s", (_, documents, count) => {
    expect(foundBy("security/network-allowed-and-denied", documents)).toHaveLength(count);
  });

  it("says which networks, and a path for which both are", () => {
    expect(foundBy("security/network-allowed-and-denied", [office({ paths: ["/admin/*"] }), all()])).toEqual([
      "firewall_rule.office match.cidrs[0]: firewall_rule.office lets 203.0.113.0/24 through and firewall_rule.all turns away 0.0.0.0/0, both with priority 0 and both for /admin/.",
    ]);
  });

  it("finds each rule that comparing all pairs finds", () => {
    const network = fc
      .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 }))
      .map(([last, prefix]) => `10.0.0.${last - (last % 2 ** (32 - prefix))}/${prefix}`);
    const some = fc.record({
      action: fc.constantFrom("allow" as const, "deny" as const, "challenge" as const),
      cidrs: fc.uniqueArray(network, { minLength: 1, maxLength: 3 }),
      path: fc.constantFrom("/*", "/a", "/b*"),
      priority: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (rules) => {
        const documents = rules.map(({ action, cidrs, path, priority }, index) =>
          rule(`r${index}`, action, cidrs, { paths: [path], priority }),
        );
        const meet = (a: string, b: string) => {
          const [x, y] = [networkOf(a), networkOf(b)];
          return x.first <= y.last && y.first <= x.last;
        };
        const told = rules.flatMap((allow, index) => {
          const overruled = rules.some(
            (other) =>
              allow.action === "allow" &&
              other.action !== "allow" &&
              other.priority === allow.priority &&
              commonPath(other.path, allow.path) !== null &&
              allow.cidrs.some((a) => other.cidrs.some((b) => meet(a, b))),
          );
          return overruled ? [`firewall_rule.r${index}`] : [];
        });
        const found = foundBy("security/network-allowed-and-denied", documents).map((each) => each.split(" ")[0]);
        expect(found.toSorted()).toEqual(told.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

describe("payment providers are let through", () => {
  const shop = (callbackPaths: readonly string[]) => ({
    kind: "store",
    spec: { title: "A shop", currency: "CNY", timeZone: "Asia/Shanghai", callbackPaths },
  });
  const closed = (spec: Firewall = {}) => rule("closed", "deny", ["0.0.0.0/0"], spec);
  it.each<readonly [string, readonly string[], readonly ExampleDocument[], number]>([
    ["everybody turned away", ["/pay/*"], [closed()], 1],
    ["all of IPv4 in two halves", ["/pay/*"], [rule("closed", "challenge", ["0.0.0.0/1", "128.0.0.0/1"])], 1],
    ["two callback paths: told once", ["/pay/*", "/wechat/*"], [closed()], 1],
    ["no callback paths", [], [closed()], 0],
    ["elsewhere", ["/pay/*"], [closed({ paths: ["/admin/*"] })], 0],
    ["a method that nobody calls with", ["/pay/*"], [closed({ methods: ["DELETE"] })], 0],
    ["some networks, of which nobody knows whose they are", ["/pay/*"], [rule("bots", "deny", ["203.0.113.0/24"])], 0],
    ["only watched", ["/pay/*"], [closed({ mode: "observe" })], 0],
    ["stopped", ["/pay/*"], [closed({ expires: "2027-03-01T00:00" })], 0],
    [
      "a provider let through before",
      ["/pay/*"],
      [closed(), rule("alipay", "allow", ["203.0.113.0/24"], { paths: ["/pay/*"], priority: 1 })],
      0,
    ],
    [
      "a provider let through too late",
      ["/pay/*"],
      [closed({ priority: 2 }), rule("alipay", "allow", ["203.0.113.0/24"], { priority: 1 })],
      1,
    ],
    [
      "a provider let through to a part of it",
      ["/pay/*"],
      [closed(), rule("alipay", "allow", ["203.0.113.0/24"], { paths: ["/pay/a"], priority: 1 })],
      1,
    ],
  ])("%s", (_, callbackPaths, documents, count) => {
    const options = { store: shop(callbackPaths) };
    expect(foundBy("security/firewall-stops-callbacks", documents, options)).toHaveLength(count);
  });

  it.each([
    [["/pay/notify"], 1],
    [["/pay/*"], 1],
    [["/pay/a", "/pay/b/*"], 1],
    [["/pay/a", "/login"], 0],
    [["/*"], 0],
  ])("a limit for %j alone counts nothing: %i", (paths, count) => {
    const limit = document(rateLimit, "limit", { title: "Limit", by: "ip", paths, requests: 1, per: "1m" });
    expect(foundBy("security/limit-on-callbacks-alone", [limit], { store: shop(["/pay/*"]) })).toHaveLength(count);
  });
});

describe("what turns visitors away was watched before", () => {
  const limit = (mode: "observe" | "enforce") =>
    document(rateLimit, "login", { title: "Logins", by: "ip", paths: ["/login"], requests: 9, per: "1m", mode });
  it.each<readonly [string, readonly ExampleDocument[], readonly ExampleDocument[], number]>([
    ["new", [limit("enforce")], [], 1],
    ["watched before", [limit("enforce")], [limit("observe")], 0],
    ["enforced before", [limit("enforce")], [limit("enforce")], 0],
    ["watching", [limit("observe")], [], 0],
    ["new, and lets through", [rule("office", "allow", ["203.0.113.0/24"])], [], 0],
    ["new, and has stopped", [rule("old", "deny", ["203.0.113.0/24"], { expires: "2027-01-01T00:00" })], [], 0],
    [
      "new, beside a known one of another kind and the same name",
      [rule("login", "deny", ["203.0.113.0/24"])],
      [limit("enforce")],
      1,
    ],
  ])("%s", (_, documents, current, count) => {
    expect(foundBy("security/enforced-unobserved", documents, { current })).toHaveLength(count);
  });

  it("is told as not checked without a database, where something enforces at all", () => {
    const missing = (documents: readonly ExampleDocument[]) =>
      checkDocuments(documents).notChecked.filter(({ rule: { code } }) => code === "security/enforced-unobserved")
        .length;
    expect([missing([limit("enforce")]), missing([limit("observe")])]).toEqual([1, 0]);
  });
});
