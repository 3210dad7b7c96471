import { defineProject, env } from "shopwright";

// Two stores over one base layer. What both share is written once, in settings/base; a store's own folder adds to it,
// replaces a document (same kind and name), patches one, or takes one away.
export default defineProject({
  format: 1,
  // What is sold, and how well: with it, rules check that prices, stock and scopes fit the catalog.
  facts: { products: "facts/products.csv" },
  stores: {
    flagship: { layers: ["settings/base", "settings/flagship"] },
    outlet: { layers: ["settings/base", "settings/outlet"] },
  },
  environments: {
    // `shopwright plan` takes this one: an embedded PostgreSQL in a folder, for trying out and for tests.
    // Its own layer comes last, and overrides what the stores' layers say.
    local: { database: "pglite:.shopwright/db", layers: ["settings/local"] },
    // `shopwright plan --env server`: the URL stays out of git.
    server: { database: env("DATABASE_URL") },
  },
});
