/** What must hold between many settings of marketing at once. */
import type { Rule } from "../../rule.js";
import { exclusiveCampaigns } from "./exclusive-campaigns.js";
import { priorityTies } from "./priority-ties.js";
import { sessionOverlaps } from "./session-overlaps.js";
import { stackBelowFloor } from "./stack/stack-below-floor.js";

export const marketingSearches: readonly Rule[] = [
  exclusiveCampaigns,
  ...priorityTies,
  sessionOverlaps,
  stackBelowFloor,
];
