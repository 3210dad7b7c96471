/** Payment methods: amounts, limits, currencies, and who sends the codes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nominalSeconds } from "../../src/model/time/duration.js";
import { channel } from "../../src/settings/kinds/store/channel.js";
import { method } from "../../src/settings/rules/payments/method-example.js";
import { document } from "../../src/settings/rules/rule.js";
import { foundBy } from "../support/found-by.js";

describe("amounts", () => {
  it.each([
    { code: "payments/minimum-above-maximum", spec: { amount: { min: "5.00", max: "5.00" } }, count: 0 },
    { code: "payments/minimum-above-maximum", spec: { amount: { min: "5.01", max: "5.00" } }, count: 1 },
    { code: "payments/minimum-above-maximum", spec: { amount: { min: "9.00", max: "10.00" } }, count: 0 }, // as numbers
    { code: "payments/verification-never-asked", spec: { verification: [{ method: "face" }] }, count: 0 },
    {
      code: "payments/verification-never-asked",
      spec: {
        verification: [
          { method: "face", above: "1000.00" },
          { method: "password", above: "1000.01" },
        ],
      },
      count: 1,
    },
    { code: "payments/installments-never-offered", spec: { installments: [{ count: 3, above: "999.99" }] }, count: 0 },
    { code: "payments/installments-never-offered", spec: { installments: [{ count: 3, above: "2000.00" }] }, count: 1 },
  ] as const)("$code of $spec: $count", ({ code, spec, count }) => {
    const given = spec as Parameters<typeof method>[1];
    expect(foundBy(code, [method("card", given)])).toHaveLength(count);
    expect(foundBy(code, [method("card", { ...given, enabled: false })])).toEqual([]);
  });
});

describe("limits: no more in a shorter time than in a longer one", () => {
  const code = "payments/short-limit-above-long";
  const limit = (name: string, per: string, more: object) => ({ name, by: "card" as const, count: 5, per, ...more });
  const found = (...limits: ReturnType<typeof limit>[]) =>
    foundBy(code, [method("card", { limits: limits as NonNullable<Parameters<typeof method>[1]>["limits"] })]);

  it.each([
    ["the same", [limit("h", "1h", { count: 5 }), limit("d", "1d", { count: 5 })], 0],
    ["more in an hour", [limit("h", "1h", { count: 6 }), limit("d", "1d", { count: 5 })], 1],
    ["written the other way round", [limit("d", "1d", { count: 5 }), limit("h", "1h", { count: 6 })], 1],
    ["counted by something else", [limit("d", "1d", { count: 5 }), limit("h", "1h", { count: 6, by: "ip" })], 0],
    ["in the same time", [limit("a", "24h", { count: 6 }), limit("b", "1d", { count: 5 })], 0],
    ["none in the shorter", [limit("h", "1h", { count: "none" }), limit("d", "1d", { count: 5 })], 0],
    ["none in the longer", [limit("h", "1h", { count: 5 }), limit("d", "1d", { count: "none" })], 0],
    ["a larger amount", [limit("h", "1h", { amount: "900.00" }), limit("d", "1d", { amount: "1000.00" })], 0],
    ["an amount above", [limit("h", "1h", { amount: "1000.01" }), limit("d", "1d", { amount: "1000.00" })], 1],
    ["both above", [limit("h", "1h", { count: 6, amount: "2.00" }), limit("d", "1d", { count: 5, amount: "1.00" })], 2],
  ])("%s", (_, limits, count) => {
    expect(found(...limits)).toHaveLength(count);
  });

  it("tells each limit once, with the strictest of a longer time", () => {
    expect(
      found(limit("h", "1h", { count: 9 }), limit("d", "1d", { count: 8 }), limit("w", "1w", { count: 3 })),
    ).toEqual([
      'payment_method.card limits["h"].count: "h" allows a card 9 payments in 1h, but "w" no more than 3 payments in 1w.',
      'payment_method.card limits["d"].count: "d" allows a card 8 payments in 1d, but "w" no more than 3 payments in 1w.',
    ]);
  });

  it("finds those that comparing all pairs finds", () => {
    const some = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom("a", "b", "c", "d", "e"),
        per: fc.constantFrom("1h", "60m", "2h", "1d", "24h", "1mo"),
        count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("none" as const)),
      }),
      { selector: ({ name }) => name, maxLength: 5 },
    );
    fc.assert(
      fc.property(some, (limits) => {
        const size = (count: number | "none") => (count === "none" ? Number.POSITIVE_INFINITY : count);
        const above = limits.filter(
          ({ per, count }) =>
            count !== "none" &&
            limits.some((other) => nominalSeconds(other.per) > nominalSeconds(per) && size(other.count) < count),
        );
        expect(found(...limits.map(({ name, ...more }) => limit(name, more.per, more)))).toHaveLength(above.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("currencies", () => {
  const code = "payments/currency-without-method";
  const shop = (...acceptedCurrencies: string[]) => ({
    kind: "store",
    spec: { title: "A shop", currency: "CNY", acceptedCurrencies, timeZone: "Asia/Shanghai" },
  });

  it.each([
    ["no methods at all", [], 0],
    ["one that takes all", [method("card")], 0],
    ["one that takes all but is off", [method("card", { enabled: false })], 1],
    ["two that share them", [method("a", { currencies: ["CNY"] }), method("b", { currencies: ["HKD", "USD"] })], 0],
    ["the store's own is missing", [method("a", { currencies: ["HKD", "USD"] })], 1],
    ["two are missing", [method("a", { currencies: ["CNY"] })], 2],
    ["for some customers", [method("a", { audience: { type: "newCustomers" } })], 0],
  ])("%s", (_, methods, count) => {
    expect(foundBy(code, methods, { store: shop("HKD", "USD", "CNY") })).toHaveLength(count);
  });
});

describe("codes in short messages", () => {
  const code = "payments/sms-code-without-channel";
  const phone = (enabled: boolean) =>
    document(channel, "codes", {
      type: "sms",
      enabled,
      recipients: ["+8613800138000"],
      provider: "aliyun",
      credentials: { $secret: "sms/aliyun", version: "1" },
    });
  const mail = document(channel, "mail", { type: "email", recipients: ["a@shop.example"] });
  const asking = method("a", { verification: [{ method: "password" }, { method: "smsCode" }] });
  const alsoAsking = method("b", { verification: [{ method: "smsCode" }] });

  it.each([
    ["no channel", [asking], ['payment_method.a verification["smsCode"].method']],
    ["mail alone", [asking, mail], ['payment_method.a verification["smsCode"].method']],
    ["two that ask, told once", [asking, alsoAsking], ['payment_method.a verification["smsCode"].method']],
    ["a channel that is off", [asking, phone(false)], ['payment_method.a verification["smsCode"].method']],
    ["a channel", [asking, alsoAsking, phone(true)], []],
    ["nobody asks", [method("a")], []],
  ])("%s", (_, documents, places) => {
    expect(foundBy(code, documents).map((each) => each.split(":")[0])).toEqual(places);
  });
});
