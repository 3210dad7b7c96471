/** Which customers something holds for. */
import { z } from "zod";
import { set } from "./lists.js";
import { notes } from "./notes.js";
import { reference } from "./reference.js";
import { string } from "./strings.js";
import { variant } from "./variants.js";

/** All customers unless told otherwise. */
export function audience() {
  return z
    .discriminatedUnion("type", [
      variant("all", "All customers.", {}),
      variant("tiers", "Members of some tiers.", {
        tiers: set(reference("member_tier"), { minItems: 1 }).describe("Names of member tiers."),
      }),
      variant("newCustomers", "Customers without a completed order.", {}),
      variant("tags", "Customers who carry at least one of some tags.", {
        tags: set(string(100), { minItems: 1 }).describe("Tags of customers, as the shop assigns them."),
      }),
    ])
    .register(notes, { tsType: "Audience" })
    .prefault({ type: "all" });
}
