/** Spans of time as numbers: seconds since 1970, from the first (included) to the last (excluded). */

import type { Span } from "../../model/time/span.js";

export type { Span };

/** What two spans have in common; `null` where they only touch or do not meet. */
export function common(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : null;
}

/** What two sorted lists of disjoint spans have in common, sorted. */
export function commonTimes(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [first, second] = [a[i] as Span, b[j] as Span];
    const shared = common(first, second);
    if (shared !== null) result.push(shared);
    if (first.until <= second.until) i++;
    else j++;
  }
  return result;
}

/** Sorted, those that overlap or touch made one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.until)
      result[result.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else result.push(span);
  }
  return result;
}

/** What of `whole` none of the spans covers, sorted. */
export function gaps(whole: Span, spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  let from = whole.from;
  for (const span of merged(spans)) {
    if (span.until <= whole.from) continue;
    if (span.from >= whole.until) break;
    if (span.from > from) result.push({ from, until: span.from });
    from = Math.max(from, span.until);
  }
  if (from < whole.until) result.push({ from, until: whole.until });
  return result;
}
