/** What an error of the database says about an apply, by its code alone. */
import { type Address, formatAddress, SINGLETON_NAME } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Kinds } from "../../model/kind.js";
import { type DatabaseError, OWN_CODES } from "../database-error.js";
import type { ApplyOutcome } from "./apply-outcome.js";

/** `null` where the error is not the plan's or the settings' fault, but something broke. */
export function outcomeOfError(error: DatabaseError, kinds: Kinds): ApplyOutcome | null {
  switch (error.code) {
    case OWN_CODES.otherDatabase:
      return { type: "other-database" };
    case OWN_CODES.stale: {
      const rows: readonly DifferingRow[] = JSON.parse(error.detail ?? "[]");
      return {
        type: "stale",
        rows: rows.map(([kind, store, name, expected, found, protectedSince]) => ({
          address: addressOf(kind, store, name, kinds),
          expected,
          found,
          ...(protectedSince !== null && { protectedSince }),
        })),
      };
    }
    case OWN_CODES.alreadyApplied:
      return { type: "already-applied", revision: Number(error.detail) };
    case OWN_CODES.unexpectedChanges:
      return { type: "refused", diagnostics: unexpectedChanges(error, kinds) };
    default:
      // Bad values, broken constraints, and whatever the database's own triggers raise.
      return /^(22|23|P0)/.test(error.code) ? { type: "refused", diagnostics: [refusedByDatabase(error)] } : null;
  }
}

/** Others hold what an apply needs, or won a race against it: a later attempt may succeed, after a new recheck. */
export function mayRetry(error: DatabaseError): boolean {
  return ["55P03", "40001", "40P01", "23505"].includes(error.code);
}

type DifferingRow = readonly [
  kind: string,
  store: string,
  name: string,
  expected: string | null,
  found: string | null,
  protectedSince: number | null,
];

type RecordedChange = readonly [kind: string, store: string, name: string, operation: string];

function unexpectedChanges({ detail }: DatabaseError, kinds: Kinds): readonly Diagnostic[] {
  const { unexpected, missing }: Readonly<Record<"unexpected" | "missing", readonly RecordedChange[]>> = JSON.parse(
    detail ?? '{"unexpected":[],"missing":[]}',
  );
  const finding = ([kind, store, name, operation]: RecordedChange, what: string): Diagnostic => {
    const address = addressOf(kind, store, name, kinds);
    return {
      code: "apply/unexpected-changes",
      severity: "error",
      summary: "The database changed something else than the plan says.",
      detail: `${what}: ${operation} of ${formatAddress(address)}. A trigger, rule or cascade of the database must have done that. Nothing was changed.`,
      remedy: "Remove or mend what interferes, then plan and apply again.",
      address,
    };
  };
  return [
    ...unexpected.map((change) => finding(change, "It was not planned, but done")),
    ...missing.map((change) => finding(change, "It was planned, but not done")),
  ];
}

function refusedByDatabase({ code, message, detail, table, constraint }: DatabaseError): Diagnostic {
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`].filter(Boolean).join(", ");
  return {
    code: "apply/refused-by-database",
    severity: "error",
    summary: "The database refuses what the plan would write.",
    detail: `${message}${detail === null ? "" : ` (${detail})`}: SQLSTATE ${code}${where && `, ${where}`}. Nothing was changed.`,
    remedy: "Correct the documents, or what stands in the database against them, then plan and apply again.",
  };
}

function addressOf(kind: string, store: string, name: string, kinds: Kinds): Address {
  return { kind, store, name: name === SINGLETON_NAME && kinds.get(kind)?.singleton === true ? null : name };
}
