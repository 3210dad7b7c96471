/** Opens the connection that one command works over, to a server or to the embedded PGlite: one code path for both. */
import { mkdir, readdir } from "node:fs/promises";
import { userInfo } from "node:os";
import type { Client, ClientConfig } from "pg";
import type { Session } from "../model/session.js";
import { clientSession, types } from "./client-session.js";
import { clusterTemplate } from "./cluster-template.js";
import { connectionError, withLibpqMeaning } from "./connection-error.js";
import { DatabaseError, OWN_CODES, toDatabaseError } from "./database-error.js";
import { withFolderLock } from "./folder-lock.js";
import { loadPg } from "./load-pg.js";
import type { DatabaseTarget } from "./parse-target.js";
import { pooledSession } from "./pooled-session.js";
import { PIN_SESSION, WATCH_CLIENT } from "./settings.js";

const OLDEST_SERVER = 14;

/**
 * Connects, runs `use` over that one connection, rolls back what it left open, and disconnects.
 * @throws DatabaseError if the database cannot be reached or opened: Node's code (`ECONNREFUSED`), a SQLSTATE (`28P01`
 * wrong password, `3D000` no such database), `SW020` folder in use, `SW021` server too old.
 */
export async function withSession<T>(target: DatabaseTarget, use: (session: Session) => Promise<T>): Promise<T> {
  if (target.type === "postgres") return await withServer(target.url, use);
  const { folder, templateCache } = target;
  if (folder === null) return await withPGlite("memory://", templateCache, use);
  await mkdir(folder, { recursive: true });
  return await withFolderLock(folder, async () => {
    const fresh = (await readdir(folder)).length === 0;
    return await withPGlite(folder, fresh ? templateCache : null, use);
  });
}

async function withServer<T>(url: string, use: (session: Session) => Promise<T>): Promise<T> {
  const pg = loadPg();
  // Where neither the URL nor PGUSER nor USER says who: as libpq does it.
  pg.defaults.user ||= userInfo().username;
  const config: ClientConfig = {
    connectionString: withLibpqMeaning(url),
    application_name: "shopwright",
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types,
  };
  const explain = (error: unknown) => connectionError(error, url);
  return await withClient(() => new pg.Client(config), { embedded: false, explain }, use);
}

async function withPGlite<T>(
  dataFolder: string,
  templateCache: string | null,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const pg = loadPg();
  const [{ PGlite }, { createPgConfig }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("@electric-sql/pglite/node-postgres"),
  ]);
  const template = templateCache === null ? null : await clusterTemplate(templateCache);
  const pglite = new PGlite(dataFolder, template === null ? {} : { loadDataDir: template });
  try {
    await pglite.waitReady;
    const construct = () => new pg.Client({ ...createPgConfig(pglite), types });
    return await withClient(construct, { embedded: true, explain: toDatabaseError }, use);
  } finally {
    await pglite.close();
  }
}

interface ClientOptions {
  readonly embedded: boolean;
  readonly explain: (error: unknown) => DatabaseError;
}

async function withClient<T>(
  construct: () => Client,
  { embedded, explain }: ClientOptions,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const client = openClient(construct, explain);
  // A connection that is lost between statements fails the next one; without a listener it would end the process.
  client.on("error", () => undefined);
  const session = clientSession(client, embedded);
  try {
    await client.connect().catch((error: unknown) => {
      throw explain(error);
    });
    return await use(await prepare(client, session));
  } finally {
    await session.script("rollback").catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}

/** The constructor reads what the URL says of certificates, and may fail at it. */
function openClient(construct: () => Client, explain: (error: unknown) => DatabaseError): Client {
  try {
    return construct();
  } catch (error) {
    throw explain(error);
  }
}

async function prepare(client: Client, session: Session): Promise<Session> {
  const { rows } = await session.query<{ version: string; process: number }>(
    "select current_setting('server_version_num') as version, pg_backend_pid() as process",
  );
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  if (version < OLDEST_SERVER) {
    throw new DatabaseError(
      OWN_CODES.serverTooOld,
      `The server runs PostgreSQL ${version}; Shopwright needs ${OLDEST_SERVER} or newer.`,
    );
  }
  // A pooler answers the greeting itself, as a process that the server knows nothing of.
  if (!session.embedded && Reflect.get(client, "processID") !== rows[0]?.process) {
    return pooledSession(session, () => client.getTransactionStatus() === "I");
  }
  await session.script(PIN_SESSION);
  await session.script(WATCH_CLIENT).catch(() => undefined);
  return session;
}
