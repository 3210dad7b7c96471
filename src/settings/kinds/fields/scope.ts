/** Which products something holds for. */
import { z } from "zod";
import { set } from "./lists.js";
import { notes } from "./notes.js";
import { string } from "./strings.js";
import { variant } from "./variants.js";

/** All products unless told otherwise. */
export function scope() {
  const categories = (minItems: number) => set(string(100), { minItems }).describe("Codes of product categories.");
  const products = (minItems: number) =>
    set(string(100), { minItems }).describe("Codes of products, all SKUs of each.");
  const skus = (minItems: number) => set(string(100), { minItems }).describe("SKUs.");
  const except = z
    .strictObject({
      categories: categories(1).optional(),
      products: products(1).optional(),
      skus: skus(1).optional(),
    })
    .describe("What is left out although the rest of the scope covers it.")
    .optional();
  return z
    .discriminatedUnion("type", [
      variant("all", "All products.", { except }),
      variant("categories", "The products of some categories.", { categories: categories(1), except }),
      variant("products", "Some products with all their SKUs.", { products: products(1), except }),
      variant("skus", "Some SKUs.", { skus: skus(1), except }),
    ])
    .register(notes, { tsType: "Scope" })
    .prefault({ type: "all" });
}
