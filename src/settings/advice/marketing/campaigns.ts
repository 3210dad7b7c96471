/** On campaigns: there is one, to the minute, with coupons. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { discount } from "../../kinds/marketing/discount.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { isOver } from "../../rules/is-over.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import type { StoreGraph } from "../../rules/store-graph.js";
import { enabled, has } from "../in-use.js";
import { lacking } from "../lacking.js";
import { basic } from "../payments/coupon-examples.js";

const saving = document(discount, "spend-and-save", {
  title: "Spend and save",
  rule: { type: "spend", tiers: [{ spend: "200.00", off: "20.00" }] },
  maxDiscount: "none",
  priority: 10,
});
const spring: WrittenSpec<typeof campaign> = {
  title: "Spring sale",
  window: { from: "2027-03-01T10:00", until: "2027-04-01T00:00" },
  offer: { type: "fullReduction", discounts: ["spend-and-save"] },
  priority: 10,
};

const noCampaign = lacking({
  code: "marketing/no-campaign",
  module: "marketing",
  summary: "No campaign runs or is planned",
  why: "The guide plans campaigns (满减, 折扣, 秒杀) to the minute, with coupons: regular customers come back for them.",
  remedy: "Add a campaign with its window and offer.",
  kind: campaign,
  counts: ({ spec }, { asOf }) => !isOver(spec.window, asOf),
  detail: "No campaign that is enabled runs or is to come.",
  example: [saving, document(campaign, "spring-sale", spring)],
});

const offTheMinute: Rule = {
  code: "marketing/campaign-off-the-minute",
  module: "marketing",
  severity: "advice",
  summary: "A campaign begins or ends within a minute",
  why: "The guide plans campaigns to the minute. Customers are shown minutes: who comes in the last one, and pays the full price, complains with right.",
  remedy: "Leave out the seconds.",
  subject: has(campaign),
  *check(store) {
    for (const setting of planned(store)) {
      const { window } = setting.spec;
      const end = (["from", "until"] as const).find((each) => hasSeconds(window[each]));
      if (end === undefined) continue;
      yield {
        at: { setting, path: ["window", end] },
        detail: `It ${end === "from" ? "begins" : "ends"} at ${window[end]}; the guide counts in minutes.`,
      };
    }
  },
  examples: {
    fails: [
      saving,
      document(campaign, "spring-sale", {
        ...spring,
        window: { from: "2027-03-01T10:00", until: "2027-03-31T23:59:59" },
      }),
    ],
    passes: [patch(campaign, "spring-sale", { window: { until: "2027-04-01T00:00" } })],
  },
};

const withoutCoupons: Rule = {
  code: "marketing/campaign-without-coupons",
  module: "marketing",
  severity: "advice",
  summary: "A campaign comes without coupons",
  why: "The guide gives campaigns coupons: they bring the campaign to customers who would not have come by, and show afterwards who came for it.",
  remedy: "Name in `coupons` what belongs to the campaign.",
  subject: has(campaign),
  *check(store) {
    for (const setting of planned(store)) {
      const { coupons, offer } = setting.spec;
      // A flash sale's prices are the lowest as they are.
      if (coupons.length > 0 || offer.type === "flashSale") continue;
      yield { at: { setting, path: ["coupons"] }, detail: "No coupon belongs to it." };
    }
  },
  examples: {
    fails: [saving, document(coupon, "spring-5", basic), document(campaign, "spring-sale", spring)],
    passes: [patch(campaign, "spring-sale", { coupons: ["spring-5"] })],
  },
};

function planned(store: StoreGraph) {
  return enabled(store, campaign).filter(({ spec }) => !isOver(spec.window, store.asOf));
}

/** `2027-03-01T10:00:30`, canonical: seconds stand there only where there are some. */
function hasSeconds(datetime: string): boolean {
  return /T\d\d:\d\d:(?!00)/.test(datetime);
}

export const campaignAdvice: readonly Rule[] = [noCampaign, offTheMinute, withoutCoupons];
