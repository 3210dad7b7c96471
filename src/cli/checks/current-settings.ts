/** What an environment's database holds, as rules ask for it. */
import { existsSync } from "node:fs";
import { withSession } from "../../database/connect.js";
import type { DatabaseTarget } from "../../database/parse-target.js";
import { readLastSet } from "../../database/read-last-set.js";
import { readSettings } from "../../database/read-settings.js";
import { planUpgrade } from "../../database/upgrade/plan-upgrade.js";
import { formatAddress } from "../../model/address.js";
import type { Session } from "../../model/session.js";
import { kinds } from "../../settings/kinds/registry.js";
import type { CurrentSettings } from "../../settings/rules/store-graph.js";
import { version } from "../version.js";
import { tables } from "../with-database.js";

/** An embedded database that is not there yet, or whose tables are not, holds nothing; neither is made for this. */
export async function currentSettings(target: DatabaseTarget): Promise<CurrentSettings> {
  if (target.type === "pglite" && (target.folder === null || !existsSync(target.folder))) return NOTHING;
  return withSession(target, async (session) => ((await isReady(session)) ? read(session) : NOTHING));
}

const NOTHING: CurrentSettings = { spec: () => undefined, lastSet: () => undefined };

async function isReady(session: Session): Promise<boolean> {
  return (await planUpgrade(session, tables(), { engineVersion: version })).state === "current";
}

async function read(session: Session): Promise<CurrentSettings> {
  const settings = new Map(
    (await readSettings(session, kinds)).map(({ address, spec }) => [formatAddress(address), spec] as const),
  );
  const times = await readLastSet(session, kinds);
  return {
    spec: (_kind, { address, spec }) => settings.get(formatAddress(address)) as typeof spec | undefined,
    lastSet: (address) => times.get(formatAddress(address)),
  };
}
