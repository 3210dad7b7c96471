/** The codes that customers type: each leads to one coupon, however it is typed. */
import { coupon } from "../../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../../rule.js";
import type { Stated } from "../../store-graph.js";
import { joined, nameOf } from "../../words.js";

const spring = {
  title: "Spring",
  type: "basic",
  discount: { type: "amount", amount: "10.00" },
  validity: { type: "afterClaim", for: "7d" },
  limits: { total: 100 },
} as const;

/** More are counted. */
const MOST = 5;

const codeTwice: Rule = {
  code: "payments/coupon-code-twice",
  module: "payments",
  severity: "error",
  summary: "Several coupons have the same code, or codes that customers cannot tell apart",
  why: "A customer who types the code gets one of the coupons by chance, and another than the one that was promised.",
  remedy: "Give each coupon a code of its own, different in more than case, width or characters that cannot be seen.",
  *check(store) {
    const byCode = new Map<string, Stated<typeof coupon.schema>[]>();
    for (const setting of store.all(coupon)) {
      const { enabled, code } = setting.spec;
      if (!enabled || code === undefined) continue;
      const key = typed(code);
      const same = byCode.get(key);
      if (same === undefined) byCode.set(key, [setting]);
      else same.push(setting);
    }
    for (const [first, ...others] of byCode.values()) {
      if (first === undefined || others.length === 0) continue;
      const told = [first, ...others].slice(0, MOST);
      const hidden = others.length + 1 - told.length;
      const each = told.map((setting) => `${nameOf(setting)} has the code ${quoted(setting.spec.code ?? "")}`);
      yield {
        at: { setting: first, path: ["code"] },
        detail: `${joined(hidden > 0 ? [...each, `${hidden} more have the same`] : each)}.`,
        related: others.map((setting) => ({ message: "the same code, as typed", at: { setting, path: ["code"] } })),
      };
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", { ...spring, code: "SPRING-27" }),
      document(coupon, "spring-again", { ...spring, code: "Ｓpring-27" }),
    ],
    passes: [patch(coupon, "spring-again", { code: "SPRING-28" })],
  },
};

export const couponCodes: readonly Rule[] = [codeTwice];

/**
 * What a code comes to, however it is typed: compatible forms made one, then lower and upper case, so that ß, ẞ and SS
 * are the same; without what cannot be seen, and without spaces around it.
 */
export function typed(code: string): string {
  const visible = code.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return visible.toLowerCase().toUpperCase().normalize("NFKC").trim();
}

/** With characters that cannot be seen, or that look like others, written as their numbers. */
function quoted(code: string): string {
  return JSON.stringify(code).replace(/[^\p{L}\p{N}\p{M}\p{P}\p{S} ]/gu, (sign) => {
    return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
