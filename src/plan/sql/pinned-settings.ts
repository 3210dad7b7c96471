/** The settings that every byte read or written depends on, pinned whatever the defaults of role or database are. */

/** Values as SQL writes them. */
const PINNED_SETTINGS: readonly (readonly [name: string, value: string])[] = [
  ["client_encoding", "'UTF8'"],
  ["standard_conforming_strings", "on"],
  ["TimeZone", "'UTC'"],
  ["DateStyle", "'ISO, YMD'"],
  ["IntervalStyle", "'iso_8601'"],
  ["extra_float_digits", "1"],
  ["bytea_output", "'hex'"],
  // As a restore does it; our SQL names its schemas, and nobody can put an operator of theirs in its way.
  ["search_path", "pg_catalog, pg_temp"],
  // A policy that would hide rows becomes an error: never an empty plan.
  ["row_security", "off"],
];

export const PINNED_NAMES: readonly string[] = PINNED_SETTINGS.map(([name]) => name);

/** One statement each, in the order above. */
export function pinStatements(how: "set session" | "set local"): readonly string[] {
  return PINNED_SETTINGS.map(([name, value]) => `${how} ${name} = ${value};`);
}
