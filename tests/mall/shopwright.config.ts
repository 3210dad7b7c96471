import { defineProject, env } from "shopwright";

// The back office of a public demonstration shop, as its own tables have it, and what is wrong in them mended on top.
export default defineProject({
  format: 1,
  // Out of the tables of products and their stock, joined by the test.
  facts: { products: "facts/products.csv" },
  stores: { mall: { layers: ["settings/rows"] } },
  environments: {
    local: { database: "pglite:.shopwright/db", layers: ["settings/corrections"] },
    server: { database: env("DATABASE_URL"), layers: ["settings/corrections"] },
    // As the tables are: does not validate.
    uncorrected: { database: "pglite:.shopwright/db" },
  },
});
