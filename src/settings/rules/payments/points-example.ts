/** The smallest points program, for examples: nobody earns anything by orders, 100 points pay for one unit. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import { document } from "../rule.js";

type Program = WrittenSpec<typeof pointsProgram>;

export const redeem: Program["redeem"] = { pointsPerUnit: 100, step: 100, maxShareOfOrder: "10%", minOrder: "0" };

export function points(spec: Partial<Program>) {
  return document(pointsProgram, null, {
    earn: [],
    maxPerOrder: "none",
    maxPerDay: "none",
    redeem,
    expiry: "none",
    freezeFor: "15d",
    ...spec,
  });
}
