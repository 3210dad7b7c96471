/** Settings that are on and rely on others that are off. */
import { describe, expect, it } from "vitest";
import type { Kind } from "../../src/model/kind.js";
import { referencesOf } from "../../src/model/references.js";
import type { ExampleDocument } from "../../src/model/rule.js";
import { campaign } from "../../src/settings/kinds/marketing/campaign.js";
import { discount } from "../../src/settings/kinds/marketing/discount.js";
import { flashSession } from "../../src/settings/kinds/marketing/flash-session.js";
import { builtInKinds } from "../../src/settings/kinds/registry.js";
import { channel } from "../../src/settings/kinds/store/channel.js";
import { document } from "../../src/settings/rules/rule.js";
import { reliances } from "../../src/settings/rules/store/reliances.js";
import { foundBy } from "../support/found-by.js";

const code = "store/disabled-target";

const mail = (name: string, enabled: boolean) =>
  document(channel, name, { type: "email", recipients: ["a@shop.example"], enabled });

const off = (name: string, enabled = false) =>
  document(discount, name, {
    title: name,
    rule: { type: "flat", percentOff: "10%" },
    maxDiscount: "none",
    enabled,
    priority: 1,
  });

const session = document(flashSession, "noon", {
  title: "Noon",
  window: { from: "12:00", until: "14:00" },
  enabled: false,
});

const sale = (offer: Parameters<typeof document<typeof campaign.schema>>[2]["offer"], more: object = {}) =>
  document(campaign, "sale", {
    title: "Sale",
    window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" },
    offer,
    priority: 1,
    ...more,
  });

const item = (sku: string) => ({ session: "noon", sku, price: "1.00" as const, stock: 5, perCustomer: 1 });
const flash = { type: "flashSale" as const, items: [item("A"), item("B")] };

describe("where one is enough", () => {
  const discounts = (...names: string[]) => ({ type: "discount" as const, discounts: names });

  it.each<readonly [string, readonly ExampleDocument[], readonly string[]]>([
    ["one of two is on", [off("a"), off("b", true), sale(discounts("a", "b"))], []],
    [
      "all are off, told once",
      [off("a"), off("b"), sale(discounts("a", "b"))],
      [
        'campaign.sale offer.discounts: It relies on "discount.a", "discount.b"; all these are not enabled. It takes nothing off.',
      ],
    ],
    ["the campaign is off as well", [off("a"), sale(discounts("a"), { enabled: false })], []],
    [
      "the campaign is over",
      [off("a"), sale(discounts("a"), { window: { from: "2027-01-01T00:00", until: "2027-03-01T00:00" } })],
      [],
    ],
    [
      "channels of which one is on",
      [mail("a", false), mail("b", true), off("d", true), sale(discounts("d"), { channels: ["a", "b"] })],
      [],
    ],
  ])("%s", (_, documents, found) => {
    expect(foundBy(code, documents)).toEqual(found);
  });
});

describe("where each is needed", () => {
  it("tells a target once, however often it is named", () => {
    expect(foundBy(code, [session, sale(flash)])).toEqual([
      'campaign.sale offer.items["noon", "A"].session: It relies on "flash_session.noon", in 2 places; this is not enabled. What is announced for it is not sold.',
    ]);
  });
});

/** `offer.items.session flash_session` of each reference in a kind's own examples, which show every field. */
const fieldsOf = (kind: Kind) =>
  Object.values(kind.examples ?? {}).flatMap((spec) =>
    referencesOf(kind, spec).map(({ path, kind: target }) => {
      const field = path.filter((step) => typeof step === "string").join(".");
      return `${kind.name}.${field} ${target}`;
    }),
  );

describe("the table of reliances", () => {
  it("has every reference to what can be off, but for those that other rules are about", () => {
    const canBeOff = new Set(builtInKinds.flatMap(({ kind }) => ("enabled" in fieldsIn(kind) ? [kind.name] : [])));
    const references = new Set(builtInKinds.flatMap(({ kind }) => fieldsOf(kind)));
    const table = new Set(reliances.map(({ kind, field, target }) => `${kind.kind.name}.${field} ${target.kind.name}`));
    expect([...table].filter((each) => !references.has(each))).toEqual([]);
    const others = [...references].filter((each) => canBeOff.has(each.split(" ")[1] ?? "") && !table.has(each));
    expect(others.sort()).toEqual([
      "backup_plan.method.full backup_plan", // security
      "chatbot.handoff.queue service_queue", // service
      "chatbot.rules.then.queue service_queue", // service
      "order_flow.anomalies.channels channel", // orders
      "refund_policy.methods.paymentMethod payment_method", // orders that were paid by it are paid back all the same
      "service_queue.escalateTo service_queue", // service
      "stock_alert.channels channel", // inventory
    ]);
  });
});

function fieldsIn({ spec }: Kind) {
  return spec.type === "object" ? spec.fields : (Object.values(spec.variants)[0]?.fields ?? {});
}
