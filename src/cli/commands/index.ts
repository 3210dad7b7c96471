/** Every command, with the line that `--help` shows. Each is loaded only when it is called. */
import type { CommandEntry } from "../command.js";

export const commands: readonly CommandEntry[] = [
  { name: "init", summary: "start a project in this folder", load: async () => (await import("./init.js")).init },
  { name: "validate", summary: "check all documents", load: async () => (await import("./validate.js")).validate },
  {
    name: "explain",
    summary: "say what a kind sets, or where a value comes from",
    load: async () => (await import("./explain.js")).explain,
  },
  { name: "fmt", summary: "rewrite JSON documents in one form", load: async () => (await import("./fmt.js")).fmt },
  { name: "plan", summary: "show what apply would change", load: async () => (await import("./plan.js")).plan },
  {
    name: "show",
    summary: "show a plan file, or what the database holds",
    load: async () => (await import("./show.js")).show,
  },
  { name: "sql", summary: "write a plan file as an SQL script", load: async () => (await import("./sql.js")).sql },
  { name: "upgrade", summary: "make or update the tables", load: async () => (await import("./upgrade.js")).upgrade },
  {
    name: "apply",
    summary: "make the store match its documents",
    load: async () => (await import("./apply.js")).apply,
  },
  { name: "history", summary: "list and verify revisions", load: async () => (await import("./history.js")).history },
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
