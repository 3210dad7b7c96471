/** Names what was altered by hand in the tables and the bookkeeping since the last upgrade. */
import type { Diagnostic } from "../../../model/diagnostic.js";
import type { Session } from "../../../model/session.js";
import { type CatalogueDifference, catalogueDifferences, type OurTable } from "./catalogue-differences.js";
import { catalogueFinding, notRecorded, otherServer } from "./catalogue-findings.js";
import { CATALOGUE_SNAPSHOT, type CatalogueEntry, SERVER_VERSION } from "./catalogue-snapshot.js";

/**
 * Where the tables are those of this engine, as `planUpgrade` says. Errors for what may change what is written or kept,
 * warnings for what others have beside it. Reads only; takes some tens of milliseconds.
 */
export async function catalogueDrift(session: Session): Promise<readonly Diagnostic[]> {
  const state = await readCatalogue(session);
  return [...incomparable(state), ...state.differences.map(catalogueFinding)];
}

/** Why nothing can be compared, where that is so. */
export function incomparable({ recorded, server }: CatalogueState): readonly Diagnostic[] {
  if (recorded === null) return [notRecorded()];
  return recorded.server === server ? [] : [otherServer(recorded.server, server)];
}

export interface CatalogueState {
  /** Major version of the server. */
  readonly server: number;
  readonly recorded: { readonly server: number; readonly entries: readonly CatalogueEntry[] } | null;
  /** None where nothing is recorded, or another server recorded it. */
  readonly differences: readonly CatalogueDifference[];
}

export async function readCatalogue(session: Session): Promise<CatalogueState> {
  const { rows } = await session.query<CatalogueRow>(
    `select ${SERVER_VERSION} as server, ${CATALOGUE_SNAPSHOT} as found, c.server as recorded_server, c.entries as recorded,
       ${OUR_TABLES} as tables
     from (select) one left join shopwright.catalogue c on true`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a left join gives a row");
  const { server, found, recorded_server, recorded, tables } = row;
  if (recorded === null || recorded_server === null) return { server, recorded: null, differences: [] };
  return {
    server,
    recorded: { server: recorded_server, entries: recorded },
    differences: recorded_server === server ? catalogueDifferences(recorded, found, tables) : [],
  };
}

const OUR_TABLES = `(
  select coalesce(json_agg(json_build_object('name', definition ->> 'name',
    'columns', (select json_agg(c ->> 'name') from json_array_elements(definition -> 'columns') c),
    'constraints', (select json_agg(name) from (
      select c ->> 'name' from json_array_elements(definition -> 'checks') c
      union all select c ->> 'name' from json_array_elements(definition -> 'foreignKeys') c
      union all select definition ->> 'name' || '_pkey') k (name)))), '[]')
  from shopwright.tables
)`;

interface CatalogueRow {
  readonly tables: readonly OurTable[];
  readonly server: number;
  readonly found: readonly CatalogueEntry[];
  readonly recorded_server: number | null;
  readonly recorded: readonly CatalogueEntry[] | null;
}
