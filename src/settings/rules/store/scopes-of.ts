/** Every scope of a store's settings that are in use. */
import type { FieldPath } from "../../../model/field-path.js";
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { stockAlert } from "../../kinds/inventory/stock-alert.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { discount } from "../../kinds/marketing/discount.js";
import { refundPolicy } from "../../kinds/orders/refund-policy.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import type { Scope } from "../../scopes/scope.js";
import { isOver } from "../is-over.js";
import type { Place, StoreGraph } from "../store-graph.js";

export interface PlacedScope {
  readonly setting: Place["setting"];
  /** Of the scope. */
  readonly path: FieldPath;
  readonly scope: Scope;
}

/** Without those of settings that are disabled or over: what was sold then need not be sold now. */
export function* scopesOf(store: StoreGraph): Generator<PlacedScope> {
  const path = ["scope"];
  for (const kind of [stockPolicy, replenishmentRule, stockAlert, paymentMethod] as const) {
    for (const setting of store.all<(typeof kind)["schema"]>(kind)) {
      const { spec } = setting;
      if ("enabled" in spec && !spec.enabled) continue;
      yield { setting, path, scope: spec.scope };
    }
  }
  for (const kind of [discount, campaign] as const) {
    for (const setting of store.all<(typeof kind)["schema"]>(kind)) {
      const { enabled, window, scope } = setting.spec;
      if (enabled && !isOver(window, store.asOf)) yield { setting, path, scope };
    }
  }
  for (const setting of store.all(coupon)) {
    const { enabled, validity, scope } = setting.spec;
    const window = validity.type === "window" ? validity.window : undefined;
    if (enabled && !isOver(window, store.asOf)) yield { setting, path, scope };
  }
  for (const setting of store.all(pointsProgram)) {
    const { enabled, earn, redeem } = setting.spec;
    if (!enabled) continue;
    for (const [index, { scope }] of earn.entries()) yield { setting, path: ["earn", index, "scope"], scope };
    yield { setting, path: ["redeem", "scope"], scope: redeem.scope };
  }
  for (const setting of store.all(refundPolicy)) {
    const { exceptions } = setting.spec;
    if (exceptions !== undefined) yield { setting, path: ["exceptions"], scope: exceptions };
  }
}
