/** What each exit status says; docs/cli.md repeats this table for scripts. */

export const EXIT = {
  done: 0,
  failed: 1,
  /** With `--detailed-exitcode`: there are changes. */
  changes: 2,
  invalid: 3,
  stale: 4,
  refused: 5,
  locked: 6,
  unreachable: 7,
  /** The outcome of an apply is not known. */
  unknown: 8,
  /** The history does not verify, or not with a checkpoint. */
  broken: 9,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
