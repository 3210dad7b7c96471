/**
 * For whom something is there at all times that it works: customers are told apart by their tier where an audience does.
 * Who carries a tag may be anybody, so what is for tags is taken to be for all; what is for new customers leaves out all
 * the others.
 */

import type { SpecOf } from "../../../kinds/built-in-kind.js";
import { memberTier } from "../../../kinds/marketing/member-tier.js";
import type { serviceQueue } from "../../../kinds/service/service-queue.js";
import type { StoreGraph } from "../../store-graph.js";

export type Audience = SpecOf<typeof serviceQueue>["audience"];

/** A member of a tier; `null`: any customer who is not new. */
export type Customer = { readonly tier: string } | null;

/** One of each sort that the audiences tell apart. */
export function customersOf(store: StoreGraph, audiences: readonly Audience[]): readonly Customer[] {
  const tiers = store.all(memberTier);
  if (tiers.length === 0 || !audiences.some(({ type }) => type === "tiers")) return [null];
  return tiers.map(({ address }) => ({ tier: address.name ?? "" }));
}

export function serves(audience: Audience, customer: Customer): boolean {
  switch (audience.type) {
    case "all":
    case "tags":
      return true;
    case "newCustomers":
      return false;
    case "tiers":
      return customer !== null && audience.tiers.includes(customer.tier);
  }
}
