/** Spans of time as numbers: seconds since 1970, from the first (included) to the last (excluded). */

export interface Span {
  readonly from: number;
  /** Excluded. */
  readonly until: number;
}

/** What two spans have in common; `null` where they only touch or do not meet. */
export function common(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : null;
}

/** The first span that two sorted lists of disjoint spans have in common. */
export function firstCommon(a: readonly Span[], b: readonly Span[]): Span | null {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [first, second] = [a[i] as Span, b[j] as Span];
    const shared = common(first, second);
    if (shared !== null) return shared;
    if (first.until <= second.from) i++;
    else j++;
  }
  return null;
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

/**
 * Pairs of things whose spans overlap, each once, by a sweep over their ends: as fast as sorting, plus the pairs that
 * are found. `from` of the first of a pair is the earlier one.
 */
export function* overlapping<T>(things: readonly T[], spanOf: (thing: T) => Span): Generator<readonly [T, T]> {
  const sorted = things.map((thing) => ({ thing, ...spanOf(thing) })).sort((a, b) => a.from - b.from);
  let open: typeof sorted = [];
  for (const next of sorted) {
    open = open.filter(({ until }) => until > next.from);
    for (const { thing } of open) if (next.from < next.until) yield [thing, next.thing];
    open.push(next);
  }
}
