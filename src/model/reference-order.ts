/**
 * What is referred to before what refers to it. Without recursion, so that a chain may be as long as a store is large;
 * the time grows with the number of references.
 */

interface Visit<N> {
  readonly node: N;
  /** What it refers to and was not looked at yet. */
  readonly rest: Iterator<N>;
}

/**
 * Every node once, each after those it refers to, else in the order given. A reference that closes a ring is passed
 * over, and the ring's nodes are given to `onRing`: each refers to the next, the last to the first.
 */
export function referredFirst<N>(
  nodes: Iterable<N>,
  referredBy: (node: N) => Iterable<N>,
  onRing: (ring: readonly N[]) => void,
): readonly N[] {
  const ordered = new Set<N>();
  const path: Visit<N>[] = [];
  const depth = new Map<N, number>();
  const enter = (node: N) => {
    depth.set(node, path.length);
    path.push({ node, rest: referredBy(node)[Symbol.iterator]() });
  };
  const leave = (node: N) => {
    path.pop();
    depth.delete(node);
    ordered.add(node);
  };

  for (const start of nodes) {
    if (!ordered.has(start)) enter(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const { done, value } = last.rest.next();
      if (done) {
        leave(last.node);
        continue;
      }
      const from = depth.get(value);
      if (from !== undefined) onRing(path.slice(from).map(({ node }) => node));
      else if (!ordered.has(value)) enter(value);
    }
  }
  return [...ordered];
}
