/**
 * One process per PGlite folder: two of them would silently lose each other's commits. Node has no flock, so the lock
 * is a listening socket named after the folder, which the operating system frees when its process dies, however it dies.
 */
import { createHash } from "node:crypto";
import { realpath, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseError, OWN_CODES } from "./database-error.js";

/**
 * Runs `use` while nobody else holds the lock of this existing folder. Holds between processes of one machine that see
 * each other's sockets: not between containers that share a volume.
 * @throws DatabaseError `SW020` if the folder is in use.
 */
export async function withFolderLock<T>(folder: string, use: () => Promise<T>): Promise<T> {
  const key = createHash("sha256")
    .update(await realpath(folder))
    .digest("hex");
  const server = await acquire(key);
  if (server === null) {
    throw new DatabaseError(
      OWN_CODES.folderInUse,
      `The embedded database in ${folder} is in use by another process. Wait until that has ended, then run this again.`,
    );
  }
  try {
    return await use();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

async function acquire(key: string): Promise<Server | null> {
  if (process.platform === "linux") return await listen(`\0shopwright-${key}`);
  if (process.platform === "win32") return await listen(`\\\\.\\pipe\\shopwright-${key}`);
  // Elsewhere a socket is a file that outlives a killed process: if nobody answers there, it is stale.
  const path = join(tmpdir(), `shopwright-${key.slice(0, 32)}.sock`);
  const server = await listen(path);
  if (server !== null || (await answers(path))) return server;
  await unlink(path).catch(() => undefined);
  return await listen(path);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server.unref()));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
  });
}
