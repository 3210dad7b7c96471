/** A shop on which the searches among the rules have the most to do: many coupons, campaigns back to back, a long flow. */
import type { CampaignSpec } from "../schemas/types/campaign.js";
import type { OrderFlowSpec } from "../schemas/types/order_flow.js";
import type { Product } from "../src/settings/facts/products.js";
import { type BenchDocument, makeDocuments } from "./documents.js";

const COUPONS = 10_000;
const CAMPAIGNS = 1000;
const STATES = 200;

/** 10,000 coupons and their discounts, 1,000 campaigns without a gap between them, an order flow of 200 states. */
export function crowdedShop(): readonly BenchDocument[] {
  const others = makeDocuments(COUPONS * 1.39).filter(({ kind }) => kind !== "campaign");
  const campaigns = Array.from({ length: CAMPAIGNS }, (_, index) => campaign(index));
  return [...others, ...SESSIONS, ...campaigns, flow, stacking, points];
}

/** Ten SKUs in each of the categories that coupons name. */
export const crowdedCatalog: readonly Product[] = Array.from({ length: 70 }, (_, category) => [
  ...Array.from({ length: 10 }, (_, item): Product => sku(`category-${category}`, item)),
  ...Array.from({ length: 10 }, (_, item): Product => sku(`category-${category}-more`, item)),
]).flat();

function sku(category: string, item: number): Product {
  const name = `${category}-${item}`;
  return { sku: name, product: name, category, listPrice: "120.00", cost: "20.00", stock: 500, dailySales: 4 };
}

const SESSIONS: readonly BenchDocument[] = ["08", "12", "20"].map((hour) => ({
  kind: "flash_session",
  name: `at-${hour}`,
  spec: { title: hour, window: { from: `${hour}:00`, until: `${hour}:59` } },
}));

/** Every second one is a flash sale; of each category one begins when the one before ends. */
function campaign(index: number): BenchDocument {
  const category = index % 40;
  const week = Math.floor(index / 40);
  const day = (offset: number) => new Date(Date.UTC(2027, 0, 4 + 7 * (week + offset))).toISOString().slice(0, 10);
  const items = Array.from({ length: 5 }, (_, item) => ({
    session: `at-${["08", "12", "20"][item % 3]}`,
    sku: `category-${category}-${item}`,
    price: "99.00",
    stock: 50,
    perCustomer: 1,
  }));
  const spec: CampaignSpec = {
    title: `Campaign ${index}`,
    window: { from: `${day(0)}T00:00`, until: `${day(1)}T00:00` } as CampaignSpec["window"],
    offer:
      index % 2 === 0
        ? { type: "flashSale", items: items as never }
        : { type: "discount", discounts: [`discount-${72 + (index % 10)}`] },
    scope: { type: "categories", categories: [`category-${category}`] },
    exclusive: true,
    priority: index,
  };
  return { kind: "campaign", name: `weekly-${index}`, spec };
}

const flow: BenchDocument = {
  kind: "order_flow",
  spec: {
    initial: "state-0",
    states: Array.from({ length: STATES }, (_, index) => ({
      name: `state-${index}`,
      title: `State ${index}`,
      final: index === STATES - 1,
    })),
    transitions: Array.from({ length: STATES - 1 }, (_, index) => [
      step(index, index + 1, "shipped"),
      ...(index % 3 === 0 && index > 0 ? [step(index, index - 1, "manual")] : []),
    ]).flat(),
  } satisfies OrderFlowSpec,
};

function step(from: number, to: number, event: "shipped" | "manual"): OrderFlowSpec["transitions"][number] {
  return { name: `from-${from}-to-${to}`, from: [`state-${from}`], to: `state-${to}`, on: { type: "event", event } };
}

const stacking: BenchDocument = {
  kind: "stacking_policy",
  spec: {
    order: ["memberPrice", "campaign", "discount", "coupon", "points"],
    maxCouponsPerOrder: 2,
    floor: { type: "shareOfList", share: "10%" },
  },
};

const points: BenchDocument = {
  kind: "points_program",
  spec: {
    earn: [{ name: "orders", per: "1.00", points: 1, minOrder: "50.00" }],
    maxPerOrder: 5000,
    maxPerDay: 10_000,
    redeem: { pointsPerUnit: 100, step: 100, maxShareOfOrder: "20%", minOrder: "50.00" },
    combinesWith: ["coupons"],
    expiry: "1y",
    freezeFor: "15d",
  },
};
