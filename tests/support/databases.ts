/**
 * Databases for tests, real ones: every call gives a fresh one, on PGlite in memory or on the server that all tests
 * share. `describeEachDatabase("…", (withDatabase) => it("…", () => withDatabase(async ({ session }) => …)))`.
 */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { withSession } from "../../src/database/connect.js";
import type { DatabaseTarget } from "../../src/database/parse-target.js";
import type { Kinds } from "../../src/model/kind.js";
import type { Session } from "../../src/model/session.js";
import { becomeOriginal, embeddedTemplate, serverTemplate, TEMPLATE_CACHE } from "./installed-tables.js";

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

/** @param tables of these kinds, with everything that an upgrade makes for them; without, the database is empty. */
export type WithDatabase = <T>(use: (database: TestDatabase) => Promise<T>, tables?: Kinds) => Promise<T>;

/** Runs a suite twice: on PGlite in memory and on the server. */
export function describeEachDatabase(title: string, suite: (withDatabase: WithDatabase) => void): void {
  describe(`${title} (PGlite)`, () => suite(withEmbeddedDatabase));
  describe(`${title} (PostgreSQL)`, () => suite(withServerDatabase));
}

/** Runs a suite of many cases on the server alone: the embedded database runs the same SQL, and other suites on it. */
export function describeServerDatabase(title: string, suite: (withDatabase: WithDatabase) => void): void {
  describe(`${title} (PostgreSQL)`, () => suite(withServerDatabase));
}

/** One database for all tests of a suite, there from its first hook on. @param open gives it to `use`, and ends after. */
export function suiteDatabase<D>(open: (use: (database: D) => Promise<void>) => Promise<void>): () => D {
  let database: { readonly value: D } | undefined;
  let close = () => {};
  let closed: Promise<void> = Promise.resolve();
  beforeAll(
    () =>
      new Promise<void>((opened, failed) => {
        closed = open((value) => {
          database = { value };
          opened();
          return new Promise((resolve) => {
            close = resolve;
          });
        });
        closed.catch(failed);
      }),
  );
  afterAll(() => {
    close();
    return closed;
  });
  return () => {
    if (database === undefined) throw new Error("asked for before the suite's hooks have run");
    return database.value;
  };
}

async function withEmbeddedDatabase<T>(use: (database: TestDatabase) => Promise<T>, tables?: Kinds): Promise<T> {
  const templateCache = tables === undefined ? TEMPLATE_CACHE : await embeddedTemplate(tables);
  return withSession({ type: "pglite", folder: null, templateCache }, async (session) => {
    if (tables !== undefined) await becomeOriginal(session);
    return use({ session });
  });
}

export async function withServerDatabase<T>(use: (database: ServerDatabase) => Promise<T>, tables?: Kinds): Promise<T> {
  const maintenance = { type: "postgres", url: inject("postgresUrl") } as const;
  const name = `test_${randomBytes(6).toString("hex")}`;
  const template = tables === undefined ? "template1" : await serverTemplate(maintenance, tables);
  await withSession(maintenance, (session) => session.script(`create database ${name} template ${template}`));
  const url = withPath(maintenance.url, name);
  const target: DatabaseTarget = { type: "postgres", url };
  const connect: ServerDatabase["connect"] = (run) => withSession(target, run);
  try {
    return await connect(async (session) => {
      if (tables !== undefined) await becomeOriginal(session);
      return use({ session, url, target, connect, connectAs: (roles, run) => connectAs(session, url, roles, run) });
    });
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
