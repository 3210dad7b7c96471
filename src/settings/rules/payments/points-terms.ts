/** What a points program says in figures: a step buys something, limits can be reached, and points are kept until returns are over. */
import { nominalSeconds } from "../../../model/time/duration.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import { minorUnits, moneyText } from "../amounts.js";
import { document, patch, type Rule } from "../rule.js";
import { points, redeem } from "./points-example.js";
import { runningProgram } from "./running-program.js";

const worthlessStep: Rule = {
  code: "payments/redemption-step-below-coin",
  module: "payments",
  severity: "error",
  summary: "A redemption step is worth less than the smallest coin",
  why: "Points are redeemed in steps. A step that is worth less than the smallest coin is rounded away: customers give points for nothing, or the shop gives a coin too much each time.",
  remedy: "Raise `redeem.step`, or lower `redeem.pointsPerUnit`.",
  *check(store) {
    const program = runningProgram(store);
    if (program === undefined) return;
    const { step, pointsPerUnit } = program.spec.redeem;
    const { minorDigits, currency } = store.context;
    const coins = minorUnits("1", minorDigits);
    if (BigInt(step) * coins >= BigInt(pointsPerUnit)) return;
    const least = (BigInt(pointsPerUnit) + coins - 1n) / coins;
    yield {
      at: { setting: program, path: ["redeem", "step"] },
      detail: `${pointsPerUnit} points pay for 1 ${currency}, so the smallest coin, ${moneyText(1n, minorDigits)} ${currency}, takes ${least}; a step is ${step}.`,
      related: [
        {
          message: `${pointsPerUnit} points for 1 ${currency}`,
          at: { setting: program, path: ["redeem", "pointsPerUnit"] },
        },
      ],
    };
  },
  examples: {
    fails: [points({ redeem: { ...redeem, pointsPerUnit: 1000, step: 9 } })],
    passes: [patch(pointsProgram, null, { redeem: { step: 10 } })],
  },
};

const orderAboveDay: Rule = {
  code: "payments/order-points-above-daily",
  module: "payments",
  severity: "error",
  summary: "One order may earn more points than a customer may earn in a day",
  why: "The limit of an order is never reached: customers are shown points that the limit of the day then takes away.",
  remedy: "Lower `maxPerOrder`, or raise `maxPerDay`.",
  *check(store) {
    const program = runningProgram(store);
    if (program === undefined) return;
    // Without a limit of its own, an order promises no number that the day could break.
    const { maxPerOrder, maxPerDay } = program.spec;
    if (maxPerOrder === "none" || maxPerDay === "none" || maxPerOrder <= maxPerDay) return;
    yield {
      at: { setting: program, path: ["maxPerOrder"] },
      detail: `An order may earn ${maxPerOrder} points, but a customer no more than ${maxPerDay} a day.`,
      related: [{ message: `at most ${maxPerDay} a day`, at: { setting: program, path: ["maxPerDay"] } }],
    };
  },
  examples: {
    fails: [points({ maxPerOrder: 5000, maxPerDay: 4999 })],
    passes: [patch(pointsProgram, null, { maxPerDay: 5000 })],
  },
};

const shortFreeze: Rule = {
  code: "payments/points-freed-before-returns-end",
  module: "payments",
  severity: "error",
  summary: "The points of an order can be redeemed while it can still be returned",
  why: "A customer can spend the points and then send the goods back: the points that are to be taken back are gone.",
  remedy: "Freeze points for at least as long as after-sales service can be asked for, or shorten that time.",
  *check(store) {
    const program = runningProgram(store);
    const policy = store.one(orderPolicy);
    if (program === undefined || policy === undefined) return;
    const { earn, products, refunds, freezeFor } = program.spec;
    if (earn.length + products.length === 0 || !refunds.takeBackEarned) return;
    // A time that counts from the shipment ends earlier, by as long as a parcel travels: not at all at worst.
    const { within, from } = policy.spec.afterSales;
    if (nominalSeconds(freezeFor) >= nominalSeconds(within)) return;
    yield {
      at: { setting: program, path: ["freezeFor"] },
      detail: `Points are free ${freezeFor} after receipt, but customers may return an order for ${within} after ${from}.`,
      related: [
        { message: `returns within ${within} after ${from}`, at: { setting: policy, path: ["afterSales", "within"] } },
      ],
    };
  },
  examples: {
    fails: [
      points({ earn: [{ name: "orders", per: "1.00", points: 1, minOrder: "0" }], freezeFor: "6d" }),
      document(orderPolicy, null, {
        shipping: { within: "24h", onLate: "notify" },
        cancellation: { allowed: false, within: "1d", untilStates: [], maxPerCustomer: { count: 1, per: "30d" } },
        afterSales: { within: "7d" },
      }),
    ],
    passes: [patch(pointsProgram, null, { freezeFor: "7d" })],
  },
};

export const pointsTerms: readonly Rule[] = [worthlessStep, orderAboveDay, shortFreeze];
