/** A store's context, out of the spec of the kind that gives it: its currency and time zone, by which all else is read. */
import { minorDigits } from "./currency.js";
import type { JsonObject } from "./json.js";
import type { Kind, Kinds, StoreContext } from "./kind.js";
import { isTimeZone } from "./time/zone-offset.js";

/** Of a store whose own is not known: amounts are not padded, instants are read in UTC. */
export const NO_CONTEXT: StoreContext = { currency: "XXX", minorDigits: 0, timeZone: "UTC" };

/** @throws where no kind is the context. */
export function contextKindOf(kinds: Kinds): Kind {
  for (const kind of kinds.values()) if (kind.context) return kind;
  throw new Error("no kind gives the store's context");
}

/** `null` where the spec has no currency or no time zone that this machine knows. */
export function contextOf(spec: JsonObject): StoreContext | null {
  const { currency, timeZone } = spec;
  if (typeof currency !== "string" || typeof timeZone !== "string" || !isTimeZone(timeZone)) return null;
  return { currency, minorDigits: minorDigits(currency), timeZone };
}
