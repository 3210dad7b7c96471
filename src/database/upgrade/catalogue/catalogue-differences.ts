/** What was altered by hand: a recorded snapshot of the catalogue beside what stands there now. Pure. */
import { compareStrings } from "../../../model/address.js";
import type { CatalogueEntry, CatalogueSort } from "./catalogue-snapshot.js";

export interface CatalogueDifference {
  readonly sort: CatalogueSort;
  /** `store.coupons`, `shopwright.seal(jsonb, jsonb, jsonb)`. */
  readonly object: string;
  /** The column, constraint, role, …; empty of an object as a whole. */
  readonly part: string;
  /** `null`: it was not there when the catalogue was recorded. */
  readonly recorded: string | null;
  /** `null`: it is gone. */
  readonly found: string | null;
  /** Shopwright made it; else it is of others. */
  readonly ours: boolean;
  /** Of others, and in nobody's way: a column, an index, a table, a right to read. */
  readonly harmless: boolean;
}

/** What of a settings' table is Shopwright's, by name. */
export interface OurTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
}

/**
 * By object, sort and part. What belongs to an object that came or went as a whole is not named apart, and what others
 * took away again not at all.
 */
export function catalogueDifferences(
  recorded: readonly CatalogueEntry[],
  found: readonly CatalogueEntry[],
  tables: readonly OurTable[],
): readonly CatalogueDifference[] {
  const [before, after] = [byKey(recorded), byKey(found)];
  const [objectsBefore, objectsAfter] = [objects(recorded), objects(found)];
  const known = new Map(tables.map((table) => [`store.${table.name}`, table]));
  const differences = [...new Map([...before, ...after])].flatMap(([key, entry]): readonly CatalogueDifference[] => {
    const [sort, object, part] = entry;
    const [was, is] = [before.get(key)?.[3] ?? null, after.get(key)?.[3] ?? null];
    const cameOrWent = !objectsBefore.has(object) || !objectsAfter.has(object);
    const ours = isOurs(entry, known);
    if (was === is || (cameOrWent && !WHOLE.has(sort)) || (is === null && !ours)) return [];
    return [
      { sort, object, part, recorded: was, found: is, ours, harmless: !ours && isHarmless(sort, object, is ?? "") },
    ];
  });
  return differences.sort(
    (a, b) => compareStrings(a.object, b.object) || compareStrings(a.sort, b.sort) || compareStrings(a.part, b.part),
  );
}

const WHOLE: ReadonlySet<CatalogueSort> = new Set(["schema", "table", "sequence", "function"]);

function isOurs([sort, object, part]: CatalogueEntry, tables: ReadonlyMap<string, OurTable>): boolean {
  if (sort === "privileges") return part.startsWith("shopwright_");
  if (object === "store" || object === "shopwright") return true;
  const table = tables.get(object);
  switch (sort) {
    case "rule":
    case "policy":
      return false;
    case "column":
      return table === undefined ? isBookkeeping(object) : table.columns.includes(part);
    case "constraint":
      return table === undefined ? isBookkeeping(object) : table.constraints.includes(part);
    case "trigger":
      return table === undefined
        ? OUR_GUARDS.includes(part) && isBookkeeping(object)
        : part.startsWith("shopwright_record");
    case "index":
      return isBookkeeping(object);
    default:
      return table !== undefined || isBookkeeping(object);
  }
}

const OUR_GUARDS: readonly string[] = ["sealed", "append_only"];

function isBookkeeping(object: string): boolean {
  return object.startsWith("shopwright.");
}

/** @param text what stands there */
function isHarmless(sort: CatalogueSort, object: string, text: string): boolean {
  if (!object.startsWith("store.") && object !== "store") return false;
  switch (sort) {
    case "column":
      // One that must be given would fail every insert.
      return !text.includes(" not null") || / (default|generated) /.test(text);
    case "privileges":
      return text === "SELECT" || text === "USAGE";
    case "index":
      return !text.startsWith("CREATE UNIQUE");
    default:
      return (
        sort === "table" || sort === "sequence" || sort === "function" || sort === "owner" || sort === "row security"
      );
  }
}

function byKey(entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> {
  return new Map(entries.map((entry) => [JSON.stringify(entry.slice(0, 3)), entry]));
}

function objects(entries: readonly CatalogueEntry[]): ReadonlySet<string> {
  return new Set(entries.filter(([sort]) => WHOLE.has(sort)).map(([, object]) => object));
}
