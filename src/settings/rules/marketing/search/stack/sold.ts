/**
 * What is sold, with the floor that must be left and the benefits that may lower it.
 *
 * A floor that is a share of the list price is looked at for any basket of what is alike to all settings; where a product
 * has a price of its own (of members, of a flash sale), for baskets of that product, whose list price must be known. A
 * floor of costs is looked at for each product whose list price and cost are known; one whose list price alone is below
 * it is left out, since no benefit does that. An order comes to the checkout's minimum at least, and to the price of the
 * cheapest product; where neither is known, an amount off without a threshold is left out, and facts are asked for.
 */

import { groupBy } from "../../../../../model/group-by.js";
import type { Product } from "../../../../facts/products.js";
import type { stackingPolicy } from "../../../../kinds/marketing/stacking-policy.js";
import { orderPolicy } from "../../../../kinds/orders/order-policy.js";
import { minorUnits, share, WHOLE } from "../../../amounts.js";
import type { Stated, StoreGraph } from "../../../store-graph.js";
import type { Benefit, Take } from "./benefit.js";
import { byStrength, strongest, strongestByScope } from "./strongest.js";
import { type Subject, subjectsOf } from "./subjects.js";
import type { Sold } from "./worst-stack.js";

export interface AllSold {
  readonly sold: readonly Sold[];
  /** Whether something was left out that only facts tell. */
  readonly undecided: boolean;
}

type Policy = Stated<typeof stackingPolicy.schema>["spec"];

export function allSold(store: StoreGraph, policy: Policy, benefits: readonly Benefit[]): AllSold {
  const { floor, maxCouponsPerOrder } = policy;
  if (floor.type === "none" || benefits.length === 0) return { sold: [], undecided: false };
  const money = (text: string) => minorUnits(text, store.context.minorDigits);
  const facts = floor.type === "cost" ? store.products : store.productsIfGiven;
  const checkout = store.one(orderPolicy)?.spec.checkout;
  const minimum = checkout === undefined || checkout.minAmount === "none" ? null : money(checkout.minAmount);
  const highest = checkout === undefined || checkout.maxAmount === "none" ? null : money(checkout.maxAmount);
  const general = strongestByScope(
    byStrength(benefits.filter(({ take }) => take.type !== "price")),
    maxCouponsPerOrder,
  );
  const { subjects, undecided } = subjectsOf(general, facts);
  const ofSku = groupBy(benefits, ({ take }) => skuOf(take));
  const left =
    facts === null &&
    (undecided ||
      benefits.some(({ take }) => take.type === "price") ||
      (minimum === null && general.some(takesAnyway)));
  const ofProduct = (subject: Subject, product: Product, own: readonly Benefit[]): readonly Sold[] => {
    const price = product.listPrice === null ? 0n : money(product.listPrice);
    const least =
      floor.type === "shareOfList"
        ? { part: share(floor.share), of: WHOLE }
        : product.cost === null
          ? null
          : { part: money(product.cost) * (WHOLE + share(floor.margin)), of: price * WHOLE };
    if (price === 0n || least === null || least.part > least.of) return [];
    const lowest = larger(minimum ?? price, price);
    return [
      { words: `SKU ${product.sku}`, price, lowest, highest, floor: least, benefits: [...subject.benefits, ...own] },
    ];
  };
  const sold = subjects.flatMap((subject): readonly Sold[] => {
    const strong = { ...subject, benefits: strongest(subject.benefits, maxCouponsPerOrder) };
    const products = subject.products.flatMap((product) => {
      const own = ofSku.get(product.sku) ?? [];
      return floor.type === "shareOfList" && own.length === 0 ? [] : ofProduct(strong, product, own);
    });
    if (floor.type === "cost") return products;
    const cheapest = cheapestOf(subject.products, money);
    const lowest = minimum === null ? cheapest : larger(minimum, cheapest ?? minimum);
    return [
      {
        words: subject.words,
        price: null,
        lowest: lowest ?? 1n,
        highest,
        floor: { part: share(floor.share), of: WHOLE },
        benefits: lowest === null ? strong.benefits.filter((each) => !takesAnyway(each)) : strong.benefits,
      },
      ...products,
    ];
  });
  // Where most must be left, least may be taken: the worst is found early.
  return { sold: sold.toSorted((a, b) => floorOf(b) - floorOf(a)), undecided: left };
}

function floorOf({ floor: { part, of } }: Sold): number {
  return Number(part) / Number(of);
}

/** An amount, however small the order is. */
function takesAnyway({ take }: Benefit): boolean {
  return take.type === "levels" && take.levels.some(({ spend, amount }) => spend === 0n && amount > 0n);
}

function skuOf(take: Take): string | null {
  return take.type === "price" ? take.sku : null;
}

function cheapestOf(products: readonly Product[], money: (text: string) => bigint): bigint | null {
  const prices = products
    .flatMap(({ listPrice }) => (listPrice === null ? [] : [money(listPrice)]))
    .filter((each) => each > 0n);
  return prices.reduce<bigint | null>((least, each) => (least === null || each < least ? each : least), null);
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
