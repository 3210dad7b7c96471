/** Where a value stands inside a spec, and how that is written for people. */

/** Property names and list positions, from the spec's root. */
export type FieldPath = readonly (string | number)[];

const PLAIN_PROPERTY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** `limits.total`, `items[0].price`, `credentials["app-key"]`. */
export function formatFieldPath(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!PLAIN_PROPERTY.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}
