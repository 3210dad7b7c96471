/** A store out of a few documents, as the timeline and its rules see it. */
import { resolveStore } from "../../src/documents/resolve/resolve-store.js";
import type { JsonObject } from "../../src/model/json.js";
import type { Resource } from "../../src/model/resource.js";
import type { Bar, Conflict, Timeline } from "../../src/model/timeline.js";
import { wallTime } from "../../src/render/calendar/words.js";
import { timelineOf } from "../../src/settings/calendar/timeline/timeline-of.js";
import { secondsAt } from "../../src/settings/calendar/wall-time.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { graphOf } from "../../src/settings/rules/graph-of.js";
import type { StoreGraph } from "../../src/settings/rules/store-graph.js";
import { storeDocuments } from "../support/test-documents.js";

/** Kind, name and spec; without a name where a store has one of it. */
export type Written = readonly [kind: string, name: string | null, spec: JsonObject];

const discount = { title: "A tenth off", rule: { type: "flat", percentOff: "10%" }, maxDiscount: "none", priority: 1 };
export const campaign = { title: "Sale", offer: { type: "discount", discounts: ["tenth"] }, priority: 1 };
export const tenth: Written = ["discount", "tenth", discount];
export const noon: Written = ["flash_session", "noon", { title: "Noon", window: { from: "12:00", until: "14:00" } }];

export interface GivenStore {
  readonly graph: StoreGraph;
  readonly resources: readonly Resource[];
}

/** @throws where the documents are wrong in themselves */
export function graphIn(written: readonly Written[], timeZone: string): GivenStore {
  const store = { kind: "store", spec: { title: "A shop", currency: "CNY", timeZone } };
  const documents = written.map(([kind, name, spec]) => ({ kind, ...(name !== null && { name }), spec }));
  const { sound, context, findings } = resolveStore(storeDocuments({ base: [store, ...documents] }), kinds);
  if (findings.length > 0) throw new Error(JSON.stringify(findings, null, 2));
  const known = { products: null, asOf: "2027-03-01", current: null };
  return { graph: graphOf({ store: "flagship", resources: sound, context, ...known }), resources: sound };
}

interface Shown {
  readonly zone?: string;
  readonly from?: string;
  readonly until?: string;
  readonly disabled?: boolean;
  readonly conflicts?: readonly Conflict[];
}

export function shown(
  written: readonly Written[],
  { zone = "Asia/Shanghai", from = "2027-03-01", until = "2027-03-05", disabled = false, conflicts = [] }: Shown = {},
): Timeline {
  const span = { from: secondsAt(`${from}T00:00`, zone), until: secondsAt(`${until}T00:00`, zone) };
  return timelineOf(graphIn(written, zone).graph, span, { disabled, conflicts });
}

export function barsOf({ lanes }: Timeline, of: string): readonly Bar[] {
  return lanes.flatMap(({ kind, aspect, bars }) => (`${kind} ${aspect}` === of ? bars : []));
}

export function spansOf(bar: Bar | undefined, zone: string): readonly string[] {
  return (bar?.spans ?? []).map((span) => textOf(span, zone));
}

export function textOf({ from, until }: { readonly from: number; readonly until: number }, zone: string): string {
  return `${wallTime(from, zone)} ${wallTime(until, zone)}`;
}
