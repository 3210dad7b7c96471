/** What `upgrade` has to do: how the database differs from the tables and the bookkeeping that this engine needs. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Session } from "../../model/session.js";
import type { Loss, UpgradeStep } from "../../model/upgrade.js";
import { safe } from "../../plan/sql/table-ddl.js";
import type { TableDefinition } from "../../plan/sql/table-definition.js";
import { OWNER } from "../bookkeeping/privileges.js";
import { type Adoption, adoptStatements } from "./adopt-statements.js";
import type { CatalogueDifference } from "./catalogue/catalogue-differences.js";
import { incomparable, readCatalogue } from "./catalogue/catalogue-drift.js";
import { catalogueFinding } from "./catalogue/catalogue-findings.js";
import { isMendable, mendStatements, recordCatalogue } from "./catalogue/mend-statements.js";
import { countLosses } from "./count-losses.js";
import { LAYOUT, layoutDigest } from "./layout.js";
import { readLayout } from "./read-layout.js";
import { readRoles, schemaStatements } from "./role-statements.js";
import { allStand } from "./standing-tables.js";
import { type Alteration, alterStatements, installStatements } from "./upgrade-statements.js";

export interface Upgrade {
  /**
   * `absent`: nothing of Shopwright is there; `behind`: made by an earlier engine, or parts of tables are gone;
   * `newer`: made by a newer engine, this one must leave it alone; `altered`: by hand, where that was looked for;
   * `adopting`: nothing else is to be done.
   */
  readonly state: "absent" | "behind" | "altered" | "adopting" | "current" | "newer";
  /** To be run in this order, in one transaction; none where the state is `current` or `newer`. */
  readonly steps: readonly UpgradeStep[];
  /** The columns that would be dropped with values in them: refused but with `allowDataLoss`. */
  readonly losses: readonly Loss[];
  /** The version that made the database's tables, where that is on record. */
  readonly engine: string | null;
  /** The layout's number in the database (`null` where absent) and in this engine. */
  readonly layout: { readonly database: number | null; readonly engine: number };
  /** Digest of the database's layout that the statements start from. */
  readonly from: string | null;
  readonly tables: readonly TableDefinition[];
  /** Whose records get digests of their rows' new form. */
  readonly stamped: readonly Alteration[];
  readonly options: UpgradeOptions;
  /** What was altered by hand and is put back, and what is left to its owner. */
  readonly mended: readonly Diagnostic[];
  readonly left: readonly Diagnostic[];
}

export interface UpgradeOptions {
  /** Kept in the database, so that an older engine can say which one it needs. */
  readonly engineVersion?: string | undefined;
  /** Consent to dropping columns that hold values. */
  readonly allowDataLoss?: boolean | undefined;
  /** Look for what was altered by hand, too: dearer, and not for every plan. */
  readonly thorough?: boolean | undefined;
  readonly adopt?: Adoption | undefined;
  /** How long to wait for whoever holds the tables, in milliseconds; without one as the server has it. */
  readonly lockTimeout?: number | undefined;
}

/** Compares the database with the tables that this engine needs. Reads only. */
export async function planUpgrade(
  session: Session,
  tables: readonly TableDefinition[],
  options: UpgradeOptions = {},
): Promise<Upgrade> {
  const found = await readLayout(session);
  const upgrade = {
    layout: { database: found?.layout ?? null, engine: LAYOUT },
    engine: found?.engine ?? null,
    from: found?.digest ?? null,
    steps: [],
    losses: [],
    stamped: [],
    mended: [],
    left: [],
    tables,
    options,
  };
  const withRoles = !session.embedded;
  const wanted = { tables, withRoles, engineVersion: options.engineVersion ?? null };
  if (found === null) {
    const roles = session.embedded ? [] : [...schemaStatements(await readRoles(session)), `set local role ${OWNER}`];
    const schemas = session.embedded ? ["create schema shopwright", "create schema store"] : roles;
    return { ...upgrade, state: "absent", steps: [...schemas.map(safe), ...installStatements(wanted)] };
  }
  if (found.layout > LAYOUT) return { ...upgrade, state: "newer" };
  const stands = found.digest === layoutDigest(tables) && allStand(tables, found.catalogue);
  const { altered, findings } = await alteredByHand(session, found.layout, options);
  const [mended, left] = [altered.filter(isMendable), altered.filter((each) => !isMendable(each))];
  const named = { mended: mended.map(catalogueFinding), left: [...findings, ...left.map(catalogueFinding)] };
  if (stands && mended.length === 0 && options.adopt === undefined) return { ...upgrade, ...named, state: "current" };

  const recorded = await readDefinitions(session);
  const { steps, stamped } = stands
    ? { steps: [], stamped: [] }
    : alterStatements({
        ...wanted,
        recorded,
        catalogue: found.catalogue,
        layout: found.layout,
        allowDataLoss: options.allowDataLoss === true,
      });
  const counted = await countLosses(session, steps);
  const { adopt } = options;
  return {
    ...upgrade,
    ...named,
    state: stands ? (mended.length === 0 ? "adopting" : "altered") : "behind",
    steps: [
      ...(withRoles ? [safe(`set local role ${OWNER}`)] : []),
      ...mendStatements(altered, recorded, withRoles).map(safe),
      ...counted,
      ...(adopt === undefined ? [] : adoptStatements(adopt, found, wanted.engineVersion)).map(safe),
      safe(recordCatalogue(adopt === undefined ? left : [])),
    ],
    losses: counted.flatMap(({ loses }) => (loses && loses.rows > 0 ? [loses] : [])),
    stamped,
  };
}

interface ByHand {
  readonly altered: readonly CatalogueDifference[];
  /** Why it cannot be told. */
  readonly findings: readonly Diagnostic[];
}

/** Of what others have beside ours, nothing. Layouts before 2 did not record their catalogue. */
async function alteredByHand(session: Session, layout: number, options: UpgradeOptions): Promise<ByHand> {
  if (layout < 2 || !options.thorough) return { altered: [], findings: [] };
  const state = await readCatalogue(session);
  const findings = options.adopt === undefined ? incomparable(state) : [];
  return { altered: state.differences.filter(({ harmless }) => !harmless), findings };
}

async function readDefinitions(session: Session): Promise<readonly TableDefinition[]> {
  const { rows } = await session.query<{ definition: TableDefinition }>("select definition from shopwright.tables");
  return rows.map(({ definition }) => definition);
}
