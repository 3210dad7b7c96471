/** PgBouncer in transaction mode, as hosting services put it before their databases. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandFile, describeWhere } from "./describe-where.js";
import { freePort } from "./postgres-server.js";

const PGBOUNCER = commandFile("pgbouncer");

export function describePooler(title: string, suite: () => void): void {
  describeWhere(PGBOUNCER !== undefined, "pgbouncer installed", title, suite);
}

/**
 * Runs `use` with the URL of a pooler before the server of `url`. It has one server process, so that everybody works in
 * the one that everybody else has just left.
 */
export async function withPooler<T>(url: string, use: (url: string) => Promise<T>): Promise<T> {
  if (PGBOUNCER === undefined) throw new Error("pgbouncer is not installed");
  const { hostname, port, username, password } = new URL(url);
  const own = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "shopwright-pooler-"));
  chmodSync(folder, 0o755);
  const config = join(folder, "pgbouncer.ini");
  writeFileSync(
    config,
    `[databases]
* = host=${hostname} port=${port} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
`,
  );
  // It does not run as root; whoever is root has made this user for the tests' server.
  const user = process.getuid?.() === 0 ? ["-u", "postgres"] : [];
  const pooler = spawn(PGBOUNCER, [...user, config], { stdio: "ignore" });
  const ended = once(pooler, "exit");
  try {
    while (!(await accepts(own))) {
      if (pooler.exitCode !== null) throw new Error(`pgbouncer ended with ${pooler.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return await use(Object.assign(new URL(url), { port: String(own) }).href);
  } finally {
    pooler.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
      .on("connect", () => {
        socket.destroy();
        resolve(true);
      })
      .on("error", () => resolve(false));
  });
}
