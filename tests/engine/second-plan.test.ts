/**
 * The property that a plan stands or falls by: after any apply, from any documents, over any edits by hand, a second
 * plan is empty.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { listRevisions } from "../../src/database/ledger/read-ledger.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import { formatAddress, storedName } from "../../src/model/address.js";
import { canonicalJson } from "../../src/model/canonical-json.js";
import type { Plan } from "../../src/model/plan.js";
import type { DesiredStore, Resource } from "../../src/model/resource.js";
import type { Session } from "../../src/model/session.js";
import { compile } from "../../src/plan/sql/compile.js";
import { renderScript } from "../../src/plan/sql/script.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeEachDatabase, withServerDatabase } from "../support/databases.js";
import { describePsql, HOSTILE_SETTINGS, psql } from "../support/psql.js";
import { allRows, applyStore, note, planStore, resolved } from "../support/real-settings.js";
import type { WrittenDocument } from "../support/test-documents.js";
import { editByHand, UNMANAGED } from "./edit-by-hand.js";
import { type History, histories } from "./generated-histories.js";
import { type Ledger, ledgerOf } from "./ledger-of.js";

type Rows = Awaited<ReturnType<typeof allRows>>;
type Run = (session: Session, plan: Plan) => Promise<void>;

/** A failure is made smaller for so long, then printed with its seed. */
const LIMITS = { interruptAfterTimeLimit: 40_000, endOnFailure: true } as const;

describeEachDatabase("a second plan", (withDatabase) => {
  it("is empty after every apply", () =>
    fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await withDatabase(({ session }) => live(session, history, byApply), kinds);
      }),
      { numRuns: 5, ...LIMITS },
    ));
});

/** Edits whose rows are unlike what the engine would write, or that leave more or less than one row changed. */
const UNLIKELY_EDITS: readonly (readonly [what: string, sql: string])[] = [
  ["the same amount with more digits", "update store.coupons set min_spend = 100.0000"],
  ["an amount with more digits than the currency has", "update store.coupons set min_spend = 100.123"],
  ["an amount within a union, not canonical", `update store.coupons set discount = '{"type":"amount","amount":"10"}'`],
  ["a field that the union does not have", `update store.coupons set discount = discount || '{"more": [1.50, null]}'`],
  [
    "a variant that there is not, past its CHECK",
    `alter table store.coupons drop constraint coupons_discount_shape; update store.coupons set discount = '{"type":"gift"}'`,
  ],
  ["a set in another order", "update store.stores set accepted_currencies = '{USD,HKD}'"],
  ["a set with something twice", "update store.stores set accepted_currencies = '{HKD,USD,USD}'"],
  ["a number with a point in a list", `update store.discounts set rule = jsonb_set(rule, '{tiers,0,quantity}', '3.0')`],
  [
    "a length of time in other units",
    "update store.order_policies set payment_within = interval '29 minutes 59 seconds'",
  ],
  ["a fraction of a second", "update store.discounts set window_from = window_from + interval '1 microsecond'"],
  ["a window without an end", "update store.discounts set window_until = 'infinity'"],
  ["a name changed", "update store.coupons set name = 'summer-10'"],
  ["a row moved to another store", "update store.coupons set store = 'outlet'"],
  ["a table emptied", "truncate store.coupons"],
  ["a row deleted", "delete from store.discounts"],
  [
    "triggers past which it went (fault 60)",
    "alter table store.coupons disable trigger shopwright_record; update store.coupons set min_spend = 7; alter table store.coupons enable always trigger shopwright_record",
  ],
];

const SMALL_STORE: readonly WrittenDocument[] = [
  {
    kind: "store",
    spec: { title: "Flagship", currency: "CNY", acceptedCurrencies: ["HKD", "USD"], timeZone: "Asia/Shanghai" },
  },
  {
    kind: "order_policy",
    spec: { cancellation: { maxPerCustomer: { count: 3, per: "1d" } }, shipping: { onLate: "notify" } },
  },
  {
    kind: "coupon",
    name: "spring-10",
    spec: {
      type: "threshold",
      title: "Spring",
      minSpend: "100",
      discount: { type: "amount", amount: "10" },
      validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
      limits: { total: 5000 },
    },
  },
  {
    kind: "discount",
    name: "bulk",
    spec: {
      title: "Bulk",
      rule: { type: "quantity", tiers: [{ quantity: 3, percentOff: "5%" }] },
      window: { from: "2027-01-01T00:00", until: "2027-12-31T23:59" },
      maxDiscount: "500",
      priority: 10,
    },
  },
];

describeEachDatabase("a second plan", (withDatabase) => {
  it("is empty after edits that nobody expects", () =>
    withDatabase(async ({ session }) => {
      const desired = resolved(SMALL_STORE);
      await byApply(session, await planStore(session, desired));
      for (const [what, sql] of UNLIKELY_EDITS) {
        await session.script(sql);
        const plan = await planStore(session, desired);
        expect.soft(plan.drift.length, what).toBeGreaterThan(0);
        const outcome = await applyStore(session, plan);
        expect.soft(outcome, what).toMatchObject({ type: "applied" });
        expect.soft(summary(await planStore(session, desired)), what).toEqual({ changes: [], drift: [] });
      }
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
    }, kinds));

  it.each([
    ["CNY", "JPY"],
    ["KWD", "USD"],
  ])("is empty after the store's currency changed from %s to %s and back", (from, to) =>
    withDatabase(async ({ session }) => {
      for (const currency of [from, to, from]) {
        const desired = resolved(
          SMALL_STORE.map((each) => (each.kind === "store" ? { ...each, spec: { ...each.spec, currency } } : each)),
        );
        await byApply(session, await planStore(session, desired));
        expect(summary(await planStore(session, desired))).toEqual({ changes: [], drift: [] });
      }
    }, kinds),
  );
});

describePsql("a script of psql's", () => {
  it("leaves the same rows, history and records as apply, whatever the settings of its user (fault 63)", () =>
    fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const applied = await withServerDatabase(({ session }) => live(session, history, byApply), kinds);
        const written = await withServerDatabase(({ session, url }) => live(session, history, byScript(url)), kinds);
        expect(written).toEqual(applied);
      }),
      { numRuns: 3, ...LIMITS },
    ));
});

const byApply: Run = async (session, plan) => {
  expect(await applyStore(session, plan)).toMatchObject({ type: "applied" });
};

const byScript =
  (url: string): Run =>
  (_session, plan) =>
    psql(renderScript(plan, compile(plan, kinds, note)), url, HOSTILE_SETTINGS);

interface Life {
  /** After each apply. */
  readonly steps: readonly Rows[];
  readonly ledger: Ledger;
}

/** Leads a database through a history. */
async function live(session: Session, history: History, run: Run): Promise<Life> {
  const [first, second, third, spare] = [history.first, history.second, history.third, history.spare].map(resolved);
  if (!first || !second || !third || !spare) throw new Error("a history has four parts");
  const steps: Rows[] = [];
  let revisions = 0;
  const settle = async (plan: Plan, desired: DesiredStore, edits = 0) => {
    // A history may move a store to another currency or clock, which the plan says; it says nothing else.
    expect(plan.diagnostics.filter(({ code }) => !/^plan\/(currency|time-zone)-changes$/.test(code))).toEqual([]);
    if (plan.changes.length > 0) {
      await run(session, plan);
      revisions += edits > 0 ? 2 : 1;
    }
    expect(summary(await planStore(session, desired))).toEqual({ changes: [], drift: [] });
    steps.push(await allRows(session));
  };

  const creating = await planStore(session, first);
  expect(summary(creating)).toEqual({ changes: addresses(first.resources, "create"), drift: [] });
  await settle(creating, first);

  const changing = await planStore(session, second);
  expect(changing.drift).toEqual([]);
  expect(summary(changing).changes).toEqual(expect.arrayContaining([...difference(first, second)]));
  if (canonicalJson(first.context) === canonicalJson(second.context)) {
    expect(changing.changes).toHaveLength(difference(first, second).length);
  }
  await settle(changing, second);

  const { before, after, edits } = await edited(session, history, { managed: second, third, spare });
  const drifted = second.resources.filter((resource) => rowOf(before, resource) !== rowOf(after, resource));
  const named = third.resources.filter(({ address }) => !has(second, address));
  const mending = await planStore(session, third);
  expect(summary(mending).drift).toEqual(addresses(drifted));
  expect(mending.changes.map(({ address }) => formatAddress(address)).sort()).toEqual(
    addresses([...drifted, ...named]),
  );
  for (const { address, before, after: now } of mending.drift) {
    const resource = drifted.find((each) => formatAddress(each.address) === formatAddress(address));
    expect(before).toEqual(resource?.spec);
    expect(now === null).toBe(resource !== undefined && rowOf(after, resource) === undefined);
  }
  await settle(mending, third, edits);

  expect(steps.at(-1)).toMatchObject(unmanagedOf(after));
  expect(await verifyLedger(session)).toMatchObject({ ok: true, revisions });
  const direct = (await listRevisions(session)).filter(({ by }) => by === "direct");
  expect(direct.map(({ changes }) => changes)).toEqual(mending.changes.length > 0 && edits > 0 ? [edits] : []);
  return { steps, ledger: await ledgerOf(session) };
}

/** All rows before and after the edits, and how many of these had an effect. */
async function edited(
  session: Session,
  history: History,
  { managed, third, spare }: { managed: DesiredStore; third: DesiredStore; spare: DesiredStore },
): Promise<{ readonly before: Rows; readonly after: Rows; readonly edits: number }> {
  const named = third.resources.filter(({ address }) => !has(managed, address));
  const before = await allRows(session);
  let after = before;
  let edits = 0;
  for (const edit of history.edits) {
    await editByHand(session, edit, { managed, named, spare });
    const rows = await allRows(session);
    if (canonicalJson(rows) !== canonicalJson(after)) edits += 1;
    after = rows;
  }
  return { before, after, edits };
}

interface Summary {
  readonly changes: readonly string[];
  readonly drift: readonly string[];
}

function summary({ changes, drift }: Plan): Summary {
  return {
    changes: changes.map(({ action, address }) => `${action} ${formatAddress(address)}`).sort(),
    drift: drift.map(({ address }) => formatAddress(address)).sort(),
  };
}

/** What must change from one to the other; a new context may change more. */
function difference(from: DesiredStore, to: DesiredStore): readonly string[] {
  const gone = from.resources.filter(({ address }) => !has(to, address));
  const added = to.resources.filter(({ address }) => !has(from, address));
  const changed = to.resources.filter(({ address, spec }) => {
    const old = from.resources.find((each) => formatAddress(each.address) === formatAddress(address));
    return old !== undefined && canonicalJson(old.spec) !== canonicalJson(spec);
  });
  return [...addresses(gone, "delete"), ...addresses(added, "create"), ...addresses(changed, "update")];
}

function addresses(resources: readonly Resource[], action?: string): readonly string[] {
  const prefix = action === undefined ? "" : `${action} `;
  return resources.map(({ address }) => `${prefix}${formatAddress(address)}`).sort();
}

function has({ resources }: DesiredStore, wanted: Resource["address"]): boolean {
  return resources.some(({ address }) => formatAddress(address) === formatAddress(wanted));
}

/** `undefined`: no row. */
function rowOf(rows: Rows, { address }: Resource): string | undefined {
  const image = rows[address.kind]?.[storedName(address)];
  return image && canonicalJson(image);
}

function unmanagedOf(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([kind, images]) => {
      const image = images[UNMANAGED];
      return image === undefined ? [] : [[kind, { [UNMANAGED]: image }]];
    }),
  );
}
