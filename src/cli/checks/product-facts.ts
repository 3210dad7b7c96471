/** The product facts that a project names: out of a file, or asked of the environment's database where that may be. */
import { existsSync } from "node:fs";
import { withSession } from "../../database/connect.js";
import { readFacts } from "../../database/read-facts.js";
import { loadProducts } from "../../documents/load/load-facts.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { type ProductRow, productRows, type ReadProducts } from "../../settings/facts/product-rows.js";
import type { Io } from "../io.js";
import type { OpenedEnvironment } from "../open-environment.js";
import { targetOf } from "../with-database.js";

export interface ProductFacts {
  readonly rows: readonly ProductRow[] | null;
  readonly findings: readonly Diagnostic[];
}

const NONE: ProductFacts = { rows: null, findings: [] };

/**
 * @param online whether the database may be asked; else facts by a query are not there, and rules say so
 * @throws DatabaseError where the database cannot be reached
 */
export async function productFacts(io: Io, opened: OpenedEnvironment, online: boolean): Promise<ProductFacts> {
  const source = opened.project.facts?.products;
  if (source === undefined) return NONE;
  const stores = Object.keys(opened.project.stores);
  if (source.type === "file") {
    const { rows, findings } = await loadProducts(opened.folder, source, stores);
    return given({ rows, findings });
  }
  const target = online ? targetOf(io, opened) : null;
  // Whoever needs the database says that it is not known; an embedded one that is not there yet is not made for this.
  if (target === null || !target.ok) return NONE;
  const { value } = target;
  if (value.type === "pglite" && (value.folder === null || !existsSync(value.folder))) return NONE;
  const read = await withSession(value, (session) => readFacts(session, source.query));
  if (!read.ok) return { rows: null, findings: [queryRefused(source, read.message)] };
  const rows = read.rows.map((cells) => ({ cells, location: () => source.location }));
  return given(productRows(rows, "the query", stores));
}

/** Where something is wrong with them, or there are none, rules say that they have none. */
function given({ rows, findings }: ReadProducts): ProductFacts {
  const isUsable = rows.length > 0 && !findings.some(({ severity }) => severity === "error");
  return { rows: isUsable ? rows : null, findings };
}

function queryRefused({ location }: { readonly location: Diagnostic["location"] }, message: string): Diagnostic {
  return {
    code: "project/facts-query",
    severity: "error",
    summary: "The database refuses the query for product facts",
    detail: `It says: ${message}.`,
    remedy: "Write one SELECT that the environment's user may run; it gets 30 seconds and cannot write.",
    location,
  };
}
