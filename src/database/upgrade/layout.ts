/** Which bookkeeping and which tables this engine needs: what a database is compared with. */
import { digestOf } from "../../model/canonical-json.js";
import type { TableDefinition } from "../../plan/sql/table-definition.js";
import { APPLY_FUNCTIONS } from "../bookkeeping/apply-functions.js";
import { GUARD_FUNCTIONS } from "../bookkeeping/guard-functions.js";
import { IMAGE_FUNCTIONS } from "../bookkeeping/image-functions.js";
import { LEDGER_GUARDS, LEDGER_TABLES } from "../bookkeeping/ledger-tables.js";
import { BOOKKEEPING_GRANTS } from "../bookkeeping/privileges.js";
import { RECORDING_FUNCTIONS, recordingTriggers } from "../bookkeeping/recording-functions.js";
import { SEAL_FUNCTIONS } from "../bookkeeping/seal-functions.js";

/**
 * Grows with every released change of the bookkeeping or of a kind's table: a database with a higher number belongs to
 * a newer engine, and this one leaves it alone.
 */
export const LAYOUT = 2;

/** Tells layouts of one number apart; a database with another digest is behind. */
export function layoutDigest(tables: readonly TableDefinition[]): string {
  return digestOf([
    LAYOUT,
    IMAGE_FUNCTIONS,
    LEDGER_TABLES,
    RECORDING_FUNCTIONS,
    APPLY_FUNCTIONS,
    SEAL_FUNCTIONS,
    GUARD_FUNCTIONS,
    LEDGER_GUARDS,
    BOOKKEEPING_GRANTS,
    tables.map((table) => [plainDefinition(table), recordingTriggers(table)]),
  ]);
}

/** Without what is not on record and what JSON does not keep, so that a definition compares equal to itself read back. */
export function plainDefinition({ earlier: _, ...table }: TableDefinition): TableDefinition {
  return JSON.parse(JSON.stringify(table));
}
