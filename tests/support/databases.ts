/**
 * Databases for tests, real ones: every call gives a fresh one, on PGlite in memory or on the server that all tests
 * share. `describeEachDatabase("…", (withDatabase) => it("…", () => withDatabase(async ({ session }) => …)))`.
 */
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, inject } from "vitest";
import { withSession } from "../../src/database/connect.js";
import type { DatabaseTarget } from "../../src/database/parse-target.js";
import type { Session } from "../../src/model/session.js";

/** A fresh database, and a session on it as superuser. */
export interface TestDatabase {
  readonly session: Session;
}

/** The same on the server, where more sessions may be opened. */
export interface ServerDatabase extends TestDatabase {
  /** As superuser. */
  readonly url: string;
  readonly target: DatabaseTarget;
  /** One more session as superuser. */
  readonly connect: <T>(use: (session: Session) => Promise<T>) => Promise<T>;
  /** A session of a new login role that is a member of these roles, and gone afterwards. */
  readonly connectAs: <T>(roles: readonly string[], use: (session: Session, url: string) => Promise<T>) => Promise<T>;
}

export type WithDatabase = <T>(use: (database: TestDatabase) => Promise<T>) => Promise<T>;

/** Where tests keep PGlite's empty cluster between runs. */
export const TEMPLATE_CACHE: string = join(tmpdir(), "shopwright-test-templates");

/** Runs a suite twice: on PGlite in memory and on the server. */
export function describeEachDatabase(title: string, suite: (withDatabase: WithDatabase) => void): void {
  describe(`${title} (PGlite)`, () => suite(withEmbeddedDatabase));
  describe(`${title} (PostgreSQL)`, () => suite(withServerDatabase));
}

/** Runs a suite of many cases on the server alone: the embedded database runs the same SQL, and other suites on it. */
export function describeServerDatabase(title: string, suite: (withDatabase: WithDatabase) => void): void {
  describe(`${title} (PostgreSQL)`, () => suite(withServerDatabase));
}

function withEmbeddedDatabase<T>(use: (database: TestDatabase) => Promise<T>): Promise<T> {
  return withSession({ type: "pglite", folder: null, templateCache: TEMPLATE_CACHE }, (session) => use({ session }));
}

export async function withServerDatabase<T>(use: (database: ServerDatabase) => Promise<T>): Promise<T> {
  const maintenance: DatabaseTarget = { type: "postgres", url: inject("postgresUrl") };
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withSession(maintenance, (session) => session.script(`create database ${name}`));
  const url = withPath(maintenance.url, name);
  const target: DatabaseTarget = { type: "postgres", url };
  const connect: ServerDatabase["connect"] = (run) => withSession(target, run);
  try {
    return await connect((session) =>
      use({ session, url, target, connect, connectAs: (roles, run) => connectAs(session, url, roles, run) }),
    );
  } finally {
    await withSession(maintenance, (session) => session.script(`drop database ${name} with (force)`));
  }
}

async function connectAs<T>(
  admin: Session,
  url: string,
  roles: readonly string[],
  use: (session: Session, url: string) => Promise<T>,
): Promise<T> {
  const user = `tester_${randomBytes(6).toString("hex")}`;
  await admin.script(`create role ${user} login password 'test'`);
  for (const role of roles) await admin.script(`grant ${role} to ${user}`);
  const own = new URL(url);
  own.username = user;
  own.password = "test";
  try {
    return await withSession({ type: "postgres", url: own.href }, (session) => use(session, own.href));
  } finally {
    await admin.script("rollback");
    await admin.script(`drop owned by ${user} cascade`);
    await admin.script(`drop role ${user}`);
  }
}

function withPath(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
