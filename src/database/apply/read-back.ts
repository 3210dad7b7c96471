/** Reads what an apply has written and compares it with the plan, before anything is committed. */
import { isDeepStrictEqual } from "node:util";
import { formatAddress } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import type { RowImage } from "../../model/current.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { formatFieldPath } from "../../model/field-path.js";
import type { JsonObject } from "../../model/json.js";
import type { Session } from "../../model/session.js";
import { decodeRow } from "../../plan/sql/decode.js";
import { batches } from "../../plan/sql/sequence.js";
import { imageKey, readImages } from "../read-details.js";
import type { ApplyInput } from "./apply-outcome.js";

/** Rows that are read at once: few queries, and never all rows of a large apply in memory. */
const MOST_ROWS = 10_000;

/** One finding for each row that is not as planned: a trigger or rule of the database's own changed what was written. */
export async function readBack(session: Session, { plan, kinds }: ApplyInput): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const read = (changes: readonly Change[]) =>
    readImages(
      session,
      kinds,
      changes.map(({ address }) => address),
    );
  const pieces = batches(plan.changes, MOST_ROWS);
  let reading = read(pieces[0] ?? []);
  for (const [index, changes] of pieces.entries()) {
    const images = await reading;
    reading = read(pieces[index + 1] ?? []); // the server reads on while these are compared
    for (const change of changes) {
      const found = decoded(change, images.get(imageKey(change.address)) ?? null, { plan, kinds });
      const fields = differingFields(found, change.after);
      if (fields !== null) findings.push(changedOnWrite(change, fields));
    }
  }
  return findings;
}

function decoded({ address }: Change, image: RowImage | null, { plan, kinds }: Pick<ApplyInput, "plan" | "kinds">) {
  const kind = kinds.get(address.kind);
  const context = plan.stores[address.store];
  return image === null || kind === undefined || context === undefined ? null : decodeRow(kind, image, context);
}

/** `null` if they are equal; empty if one of them is not there at all. */
function differingFields(found: JsonObject | null, wanted: JsonObject | null): readonly string[] | null {
  if (isDeepStrictEqual(found, wanted)) return null;
  if (found === null || wanted === null) return [];
  const fields = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  return fields.filter((field) => !isDeepStrictEqual(found[field], wanted[field]));
}

/** The values stay out of it: the message may go where they should not. */
function changedOnWrite({ address, after }: Change, fields: readonly string[]): Diagnostic {
  const what =
    fields.length === 0
      ? after === null
        ? "the row is still there"
        : "the row is not there"
      : `${fields.map((field) => formatFieldPath([field])).join(", ")} came out different`;
  return {
    code: "apply/changed-on-write",
    severity: "error",
    summary: "The database did not keep what was written.",
    detail: `After ${formatAddress(address)} was written, ${what}. A trigger or rule on its table must have done that. Nothing was changed.`,
    remedy: "Remove or mend that trigger or rule, then plan and apply again.",
    address,
    ...(fields[0] === undefined ? {} : { field: formatFieldPath([fields[0]]) }),
  };
}
