/** Names in what guards say: few enough to read, with the number of the rest. */

const MOST = 5;

/** `a, b, c, d, e and 7 more`. */
export function named(names: readonly string[]): string {
  const more = names.length - MOST;
  return more > 0 ? `${names.slice(0, MOST).join(", ")} and ${more} more` : names.join(", ");
}
