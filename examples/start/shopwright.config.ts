import { defineProject, env } from "shopwright";

export default defineProject({
  format: 1,
  // Every store is built from layers: folders of documents, the later overriding the earlier.
  stores: {
    main: { layers: ["settings/base"] },
  },
  environments: {
    // For trying things out: a PostgreSQL embedded in this process, nothing to install.
    local: { database: "pglite:.shopwright/db" },
    // A real server: export DATABASE_URL=postgres://user:password@host:5432/database
    server: { database: env("DATABASE_URL") },
  },
});
