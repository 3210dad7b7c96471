/** All lanes, in the order in which they are shown: what customers see first. */
import { calendar } from "../../../kinds/store/calendar.js";
import type { StoreGraph } from "../../../rules/store-graph.js";
import type { LaneSource, Sources } from "../lane-source.js";
import { openHours, type Recurring } from "../recurring.js";
import { wallDays } from "../wall-days.js";
import { marketingLanes } from "./marketing.js";
import { paymentLanes } from "./payments.js";
import { securityLanes } from "./security.js";
import { serviceLanes } from "./service.js";

export const lanes: readonly LaneSource[] = [...marketingLanes, ...paymentLanes, ...serviceLanes, ...securityLanes];

/** What lanes read a store's settings by. @throws NotChecked where the store's own document is missing or wrong. */
export function sourcesOf(store: StoreGraph): Sources {
  const { timeZone } = store.context;
  const calendars = new Map<string, Recurring | null>();
  return {
    store,
    wall: wallDays(timeZone),
    hoursOf: (name) => {
      const known = calendars.get(name);
      if (known !== undefined) return known;
      const found = store.named(calendar, name);
      const hours = found === undefined ? null : openHours(name, found.spec, timeZone);
      calendars.set(name, hours);
      return hours;
    },
  };
}
