/** Advice as a whole: what makes a rule advice, and what a store hears that has nothing yet. */
import { describe, expect, it } from "vitest";
import { resolveStore } from "../../src/documents/resolve/resolve-store.js";
import { storeAdvice } from "../../src/settings/advice/store.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { graphOf } from "../../src/settings/rules/graph-of.js";
import { rules } from "../../src/settings/rules/rules.js";
import { checkDocuments, shop } from "../support/check-rules.js";
import { storeDocuments } from "../support/test-documents.js";

const advice = rules.filter(({ severity, why }) => severity === "advice" && why.startsWith("The guide"));

describe("a store that states nothing but itself", () => {
  const { findings } = checkDocuments([], { rules: advice });
  const { sound, context } = resolveStore(storeDocuments({ base: [shop] }), kinds);
  const graph = graphOf({
    store: "flagship",
    resources: sound,
    context,
    products: null,
    asOf: "2027-03-01",
    current: null,
  });

  it("hears at its own place what it should have, each once", () => {
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(findings.filter(({ address, field }) => address?.kind !== "store" || field !== undefined)).toEqual([]);
    expect(codes.map((code) => code.split("/")[1])).toMatchInlineSnapshot(`
      [
        "no-order-policy",
        "no-refund-policy",
        "no-order-flow",
        "no-low-stock-threshold",
        "no-automatic-replenishment",
        "usual-method-missing",
        "coupon-type-unused",
        "no-coupon-distribution",
        "no-daily-issue",
        "no-points-program",
        "no-threshold-discount",
        "no-rate-discount",
        "stacking-undeclared",
        "no-campaign",
        "no-auto-reply",
        "no-article",
        "no-feedback-survey",
        "no-chatbot",
        "no-daily-backup",
        "no-recovery-policy",
        "no-system-test",
        "no-audit-log",
        "no-audit-rule",
        "no-audit-report",
        "no-system-log",
        "no-firewall-rule",
        "no-rate-limit",
        "no-crawler-policy",
        "no-code-scan",
        "no-tls-policy",
      ]
    `);
  });

  it.each(advice.filter((rule) => !storeAdvice.includes(rule)))(
    "does not follow $code: it is told so, or has nothing that it is about",
    ({ code, subject }) => {
      const told = findings.some((finding) => finding.code === code);
      expect(told ? "told" : subject?.(graph) === false ? "nothing to be about" : "silent").not.toBe("silent");
    },
  );
});

it.each(advice)("$code is told as advice, and blocks nothing", ({ why, remedy }) => {
  expect(why).toMatch(/^The guide .*[.]$/s);
  expect(remedy).toMatch(/[.]$/);
});

describe("what is switched off does not count as being there", () => {
  const card = { provider: "bank_card", title: "Card", amount: { max: "100.00" }, order: 1 };
  const reply = { title: "Hello", on: { type: "firstMessage" }, reply: "Hello", limits: { perDay: 1 } };
  const methods = ["alipay", "wechat_pay"].map((provider) => ({
    kind: "payment_method",
    name: provider,
    spec: { ...card, provider },
  }));
  it.each([
    ["service/no-auto-reply", "auto_reply", reply, []],
    ["payments/usual-method-missing", "payment_method", card, methods],
  ] as const)("%s", (code, kind, spec, beside) => {
    const codesWith = (enabled: boolean) =>
      checkDocuments([...beside, { kind, name: "x", spec: { ...spec, enabled } }], { rules: advice }).findings.map(
        (finding) => finding.code,
      );
    expect(codesWith(false)).toContain(code);
    expect(codesWith(true)).not.toContain(code);
  });

  it("is pointed at where it is the only one", () => {
    const { findings } = checkDocuments([{ kind: "auto_reply", name: "hello", spec: { ...reply, enabled: false } }], {
      rules: advice.filter(({ code }) => code === "service/no-auto-reply"),
    });
    expect(findings).toMatchObject([
      {
        detail: 'The store has no auto reply that is enabled. Switched off: "auto_reply.hello".',
        address: { kind: "auto_reply", name: "hello" },
        field: "enabled",
      },
    ]);
  });
});
