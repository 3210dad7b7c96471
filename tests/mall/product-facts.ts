/** The shop's tables of products and their stock as product facts: a row a SKU, of a product without SKUs its own. */

export type Row = Readonly<Record<string, string | null>>;

/** As CSV. No table says what a product costs the shop, or how many are sold a day. */
export function productFacts(products: readonly Row[], skus: readonly Row[]): string {
  const lines = products.flatMap((product) => {
    const own = skus.filter((sku) => sku["product_id"] === product["id"]);
    const rows =
      own.length > 0
        ? own.map((sku) => [sku["sku_code"], sku["price"], sku["stock"]])
        : [[product["id"], product["price"], product["stock"]]];
    return rows.map(([sku, price, stock]) =>
      [sku, product["id"], product["product_category_id"], price, stock].join(","),
    );
  });
  return `${["sku,product,category,listPrice,stock", ...lines].join("\n")}\n`;
}
