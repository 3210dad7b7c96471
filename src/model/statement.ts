/** One SQL statement: text with `$1…` and its values, all text or NULL, so that a script can write them as literals. */

export interface Statement {
  readonly sql: string;
  readonly values: readonly (string | null)[];
}
