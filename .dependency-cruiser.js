/** The import rules of docs/architecture.md. Data flows one way; each rule says why it is there. */
const room = (name) => `^src/${name}(/|\\.ts$)`;
const others = (...allowed) => `^src/(?!(${allowed.join("|")})(/|\\.ts$))`;

/** A room and the rooms it may import. */
const rooms = {
  model: { may: [], because: "the words are what everybody shares; they depend on nobody" },
  settings: { may: ["model"], because: "what a store is must not depend on files, plans or databases" },
  plan: { may: ["model"], because: "the core decides from data alone, so that it can be tested and trusted" },
  render: { may: ["model"], because: "whatever is shown is a function of data" },
  documents: { may: ["model", "settings"], because: "files become resources before anybody plans" },
  database: { may: ["model", "plan"], because: "it executes what plan/sql wrote, and knows no documents" },
};

/** Node's modules that reach outside the process. */
const outside = "^(node:)?(fs|fs/promises|child_process|net|http|https|http2|tls|dgram|dns|worker_threads|cluster)$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one idea cut in two.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...Object.entries(rooms).map(([name, { may, because }]) => ({
      name: `${name}-imports`,
      comment: `${name} may import ${may.join(" and ") || "nothing of ours"}: ${because}.`,
      severity: "error",
      from: { path: room(name) },
      to: { path: others(name, ...may) },
    })),
    {
      name: "authoring-imports",
      comment: "What a document imports is a kilobyte without Zod: types only, and only from schemas/types.",
      severity: "error",
      from: { path: "^src/authoring(/|\\.ts$)" },
      to: { pathNot: ["^src/authoring/", "^schemas/types/"] },
    },
    {
      name: "nobody-imports-cli",
      comment: "The shell gathers and writes; nothing inside depends on it.",
      severity: "error",
      from: { pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "outside-world",
      comment: "Files, processes and sockets only where the shell gathers and writes: the core stays pure.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: ["^src/documents/(load|edit)/", "^src/settings/facts/", "^src/database/", "^src/cli/"],
      },
      to: { path: outside },
    },
    {
      name: "drivers-in-database",
      comment: "pg and PGlite only in database: everybody else sees a Session.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/database/" },
      to: { path: "node_modules/(pg|pg-.*|@electric-sql)/" },
    },
    {
      name: "zod-in-settings",
      comment: "Nothing in the engine may assume Zod; documents/load checks the project file with it.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/settings/", "^src/documents/load/"] },
      to: { path: "node_modules/zod/" },
    },
    {
      name: "no-orphans",
      comment: "A file nobody imports is dead.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: ["^src/(authoring|engine)\\.ts$", "^src/cli/bin\\.ts$", "^src/documents/load/evaluator\\.ts$"],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js", ".d.ts", ".json"] },
  },
};
