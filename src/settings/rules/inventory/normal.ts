/**
 * Quantiles of the normal distribution: how many deviations above its mean a value must lie to be exceeded seldom
 * enough.
 */

/** z with P(Z ≤ z) = probability, to about twelve digits, by bisection. @param probability between 0 and 1, excluded */
export function normalQuantile(probability: number): number {
  let [low, high] = [-10, 10];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * P(Z ≤ z), by the series z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + … times the density, added to one half (G. Marsaglia,
 * "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004).
 */
export function normalShare(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
