/** A stack and its basket as people read them: step by step, as it is rounded for customers. */
import { spanText } from "../../../../calendar/wall-time.js";
import type { SpecOf } from "../../../../kinds/built-in-kind.js";
import type { stackingPolicy } from "../../../../kinds/marketing/stacking-policy.js";
import { moneyText } from "../../../amounts.js";
import type { StoreGraph } from "../../../store-graph.js";
import { joined } from "../../../words.js";
import type { Customers } from "../customers.js";
import { FINE } from "./pay.js";
import type { Searched, Worst } from "./worst-stack.js";

export interface ToldStack {
  readonly detail: string;
  /** What each benefit takes, in the order of the stack: `takes 5.00`. */
  readonly takes: readonly string[];
}

export function toldStack(
  worst: Worst,
  policy: SpecOf<typeof stackingPolicy>,
  { minorDigits, timeZone }: StoreGraph["context"],
  { complete, stacks }: Searched,
): ToldStack {
  const { basket, payment, sold, span, customers } = worst;
  const money = (fine: bigint) => moneyText(rounded(fine, FINE, policy.rounding), minorDigits);
  const coins = (fine: bigint) => rounded(fine, FINE, policy.rounding);
  const takes: string[] = [];
  let before = basket.list;
  const steps = payment.steps.map(({ benefit: { name }, left }) => {
    const off = before - coins(left);
    before = coins(left);
    takes.push(`takes ${moneyText(off, minorDigits)}`);
    return `${name} takes ${moneyText(off, minorDigits)} and leaves ${money(left)}`;
  });
  const whom = customersText(customers);
  const when = Number.isFinite(span.from) && Number.isFinite(span.until) ? ` from ${spanText(span, timeZone)}` : "";
  const least = sold.floor.part * basket.list * FINE;
  const floor = moneyText(rounded(least, sold.floor.of * FINE, "up"), minorDigits);
  const share = shareText(payment.left, basket.list * FINE);
  const must = policy.floor.type === "shareOfList" ? policy.floor.share : shareText(sold.floor.part, sold.floor.of);
  const end = complete ? "" : ` The search ended after ${stacks} stacks: others may leave even less.`;
  return {
    detail: `An order${whom}${when}, ${basketText(worst, minorDigits)}: ${steps.join("; ")}. That is ${share} of the list price; the floor is ${floor}, ${must}.${end}`,
    takes,
  };
}

function basketText({ basket: { list, pieces }, sold: { words, price } }: Worst, digits: number): string {
  const what = words === null ? "" : ` of ${words}`;
  const count = pieces === 1n && price === null ? "" : `${pieces} ${pieces === 1n ? "piece" : "pieces"}`;
  const amount = `${moneyText(list, digits)} at list price`;
  if (count === "") return `${amount}${what}`;
  return price === null ? `${count}${what} for ${amount}` : `${count}${what}, ${amount}`;
}

function customersText({ tiers, platforms }: Customers): string {
  const whom = tiers === null ? "" : ` of a member of ${joined([...tiers].slice(0, 1))}`;
  return platforms === null ? whom : `${whom} on ${joined([...platforms].slice(0, 1))}`;
}

/** `37.5%`; at most two digits, down. */
function shareText(part: bigint, of: bigint): string {
  const [whole, fraction = ""] = moneyText((part * 10_000n) / of, 2).split(".");
  const digits = fraction.replace(/0+$/, "");
  return digits === "" ? `${whole}%` : `${whole}.${digits}%`;
}

function rounded(amount: bigint, unit: bigint, how: "nearest" | "floor" | "up"): bigint {
  return (amount + (how === "nearest" ? unit / 2n : how === "up" ? unit - 1n : 0n)) / unit;
}
