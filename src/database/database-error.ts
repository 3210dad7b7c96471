/** What went wrong at the database, in one shape for the server, the network and the embedded engine. */

/** Codes of Shopwright's own, beside SQLSTATEs and Node's (`ECONNREFUSED`). SW003 to SW007 are raised by the bookkeeping. */
export const OWN_CODES = {
  otherDatabase: "SW003",
  stale: "SW004",
  unexpectedChanges: "SW005",
  alreadyApplied: "SW006",
  folderInUse: "SW020",
  serverTooOld: "SW021",
  newerLayout: "SW022",
  dataLoss: "SW023",
} as const;

export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  /** SQLSTATE, Node's code of a network error, or one of {@link OWN_CODES}. */
  readonly code: string;
  /** The server's DETAIL; `null` where there is none, or where it would repeat a row's values. */
  readonly detail: string | null;
  readonly table: string | null;
  readonly constraint: string | null;
  /** What to do about it, where more is known than the code tells; may hold several lines, such as SQL to run. */
  readonly remedy: string | null;

  constructor(
    code: string,
    message: string,
    more: Partial<Pick<DatabaseError, "detail" | "table" | "constraint" | "remedy">> = {},
  ) {
    super(message);
    this.code = code;
    this.detail = more.detail ?? null;
    this.table = more.table ?? null;
    this.constraint = more.constraint ?? null;
    this.remedy = more.remedy ?? null;
  }
}

/** The same error, and what to do about it. */
export function withRemedy({ code, message, ...more }: DatabaseError, remedy: string): DatabaseError {
  return new DatabaseError(code, message, { ...more, remedy });
}

/** Any error of `pg` or PGlite as a {@link DatabaseError}. */
export function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const raw = errorFields(error);
  const code = raw.code ?? (/terminat|closed|ended/i.test(raw.message) ? "08006" : "08000");
  return new DatabaseError(code, raw.message, {
    detail: repeatsRow(code) ? null : raw.detail,
    table: raw.table,
    constraint: raw.constraint,
  });
}

/** True when the connection is gone, so that nobody knows here what became of the last statement. */
export function isConnectionLoss(error: unknown): boolean {
  return error instanceof DatabaseError && /^(08...|57P0[123]|E[A-Z]+)$/.test(error.code);
}

/** "Failing row contains (…)": not for logs. */
function repeatsRow(code: string): boolean {
  return code === "23502" || code === "23514";
}

interface ErrorFields {
  readonly code: string | null;
  readonly message: string;
  readonly detail: string | null;
  readonly table: string | null;
  readonly constraint: string | null;
}

function errorFields(error: unknown): ErrorFields {
  const fields: Readonly<Record<string, unknown>> = typeof error === "object" && error !== null ? { ...error } : {};
  // A name with several addresses fails with one error for each, and an empty message of its own.
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return {
    code: text(fields["code"]),
    message: inner instanceof Error && inner.message !== "" ? inner.message : String(error),
    detail: text(fields["detail"]),
    table: text(fields["table"]),
    constraint: text(fields["constraint"]),
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
