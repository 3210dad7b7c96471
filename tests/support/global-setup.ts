/** Before all tests: build what runs as a process of its own, and start the PostgreSQL server they share. */
import { execFileSync } from "node:child_process";
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
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  return server.stop;
}
