/** Before all tests: build what runs as a process of its own, and start the PostgreSQL server they share. */
import { execFileSync } from "node:child_process";
import { statfsSync } from "node:fs";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.js";

declare module "vitest" {
  interface ProvidedContext {
    /** `postgres://…` of a server whose tests each make a database of their own. */
    postgresUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  workInMemory();
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  return server.stop;
}

const MEMORY = "/dev/shm";
const ROOM = 4 * 2 ** 30; // bytes; a run of all tests takes a quarter of it

/** Databases are made by the thousand, of hundreds of files each: where memory can hold them, they go there. */
function workInMemory(): void {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize >= ROOM) process.env["TMPDIR"] = MEMORY;
  } catch {
    // No such place: the disk it is.
  }
}
