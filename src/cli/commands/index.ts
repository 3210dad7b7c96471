/** Every command, with the line that `--help` shows. Each is loaded only when it is called. */
import type { CommandEntry } from "../command.js";

export const commands: readonly CommandEntry[] = [
  { name: "init", summary: "start a project in this folder", load: async () => (await import("./init.js")).init },
  { name: "validate", summary: "check all documents", load: async () => (await import("./validate.js")).validate },
  {
    name: "advise",
    summary: "say what the guide would do better",
    load: async () => (await import("./advise.js")).advise,
  },
  {
    name: "explain",
    summary: "say what a kind sets, or where a value comes from",
    load: async () => (await import("./explain.js")).explain,
  },
  { name: "fmt", summary: "rewrite JSON documents in one form", load: async () => (await import("./fmt.js")).fmt },
  {
    name: "calendar",
    summary: "show what is live when",
    load: async () => (await import("./calendar.js")).calendar,
  },
  { name: "plan", summary: "show what apply would change", load: async () => (await import("./plan.js")).plan },
  {
    name: "show",
    summary: "show a plan file, or what the database holds",
    load: async () => (await import("./show.js")).show,
  },
  {
    name: "drift",
    summary: "show what was changed outside of Shopwright",
    load: async () => (await import("./drift.js")).drift,
  },
  {
    name: "import",
    summary: "write rows of the database down as documents",
    load: async () => (await import("./import.js")).importRows,
  },
  { name: "sql", summary: "write a plan file as an SQL script", load: async () => (await import("./sql.js")).sql },
  { name: "upgrade", summary: "make or update the tables", load: async () => (await import("./upgrade.js")).upgrade },
  {
    name: "apply",
    summary: "make the store match its documents",
    load: async () => (await import("./apply.js")).apply,
  },
  {
    name: "resolve",
    summary: "say what became of a plan",
    load: async () => (await import("./resolve.js")).resolve,
  },
  {
    name: "revert",
    summary: "make a plan that takes a revision back",
    load: async () => (await import("./revert.js")).revert,
  },
  { name: "history", summary: "list revisions and changes", load: async () => (await import("./history.js")).history },
  { name: "blame", summary: "say who set each field", load: async () => (await import("./blame.js")).blame },
  { name: "verify", summary: "recompute the history's chain", load: async () => (await import("./verify.js")).verify },
  {
    name: "checkpoint",
    summary: "print the end of the history in one line",
    load: async () => (await import("./checkpoint.js")).checkpoint,
  },
  {
    name: "roles",
    summary: "print the SQL that makes the database's roles",
    load: async () => (await import("./roles.js")).roles,
  },
  {
    name: "schema",
    summary: "print JSON Schemas, or write them",
    load: async () => (await import("./schema.js")).schema,
  },
  {
    name: "completion",
    summary: "print a script for your shell",
    load: async () => (await import("./completion.js")).completionOf(commands),
  },
];
