/** Pairs the items of two lists by a token each, keeping as many as possible in place. */

export interface AlignedItem {
  readonly before: number | null;
  readonly after: number | null;
  /** On both sides, but not in the order of the items that stayed. */
  readonly moved: boolean;
}

/**
 * The items of both lists in the order of the second, removed ones where they were. The n-th item of a token is paired
 * with the n-th of the same token, so that what stays is a longest increasing run of positions: O(n log n).
 */
export function alignItems(before: readonly string[], after: readonly string[]): readonly AlignedItem[] {
  const positions = new Map(distinct(after).map((token, index) => [token, index]));
  const partners = distinct(before).map((token) => positions.get(token) ?? null);
  const paired = partners.flatMap((partner, index) => (partner === null ? [] : [{ before: index, after: partner }]));
  const from = new Map(paired.map((pair) => [pair.after, pair.before]));
  const anchors = longestIncreasing(paired.map((pair) => pair.after)).flatMap((at) => paired[at] ?? []);

  const aligned: AlignedItem[] = [];
  let left = 0;
  let right = 0;
  for (const anchor of [...anchors, { before: before.length, after: after.length }]) {
    for (; left < anchor.before; left++) {
      if (partners[left] === null) aligned.push({ before: left, after: null, moved: false });
    }
    for (; right < anchor.after; right++) {
      const source = from.get(right) ?? null;
      aligned.push({ before: source, after: right, moved: source !== null });
    }
    if (anchor.before < before.length) aligned.push({ ...anchor, moved: false });
    left = anchor.before + 1;
    right = anchor.after + 1;
  }
  return aligned;
}

/** Numbers the occurrences of each token. */
function distinct(tokens: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return tokens.map((token) => {
    const count = seen.get(token) ?? 0;
    seen.set(token, count + 1);
    return `${count} ${token}`;
  });
}

/** Positions of a longest increasing subsequence of distinct numbers. */
function longestIncreasing(values: readonly number[]): readonly number[] {
  const ends: number[] = []; // ends[n]: where the smallest end of a run of n + 1 stands
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.reverse();
}
