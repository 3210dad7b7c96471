/** Product facts out of files: what is read, and what is said of rows and columns that are wrong. */
import { describe, expect, it } from "vitest";
import { loadProducts } from "../../../src/documents/load/load-facts.js";
import { brief, folderWith } from "./support/project-folder.js";

const STORES = ["flagship", "outlet"];
const location = { file: "shopwright.config.json", line: 3, column: 5 };

async function load(file: string, content: string) {
  return loadProducts(await folderWith({ [file]: content }), { type: "file", file, location }, STORES);
}

const csv = (content: string) => load("products.csv", content);

const TEA = {
  sku: "TEA-250",
  product: "TEA",
  category: "tea",
  listPrice: "39.00",
  cost: "12.50",
  stock: 120,
  dailySales: 4.5,
};

describe("product facts", () => {
  it.each([
    ["all columns", "sku,product,category,listPrice,cost,stock,dailySales\nTEA-250,TEA,tea,39.00,12.50,120,4.5\n"],
    [
      "as databases name them",
      "SKU,product,category,list_price,cost,stock,daily_sales\nTEA-250,TEA,tea,39.00,12.50,120,4.5",
    ],
    [
      "as spreadsheets do, others between",
      '\uFEFFSku,Name,Product,Category,List Price,Cost,Stock,Daily Sales\r\nTEA-250,"Tea, green",TEA,tea, 39.00 ,12.50,120,4.5\r\n',
    ],
  ])("as CSV: %s", async (_, content) => {
    expect(await csv(content)).toEqual({ rows: [{ store: null, product: TEA }], findings: [] });
  });

  it("as JSON, with numbers", async () => {
    const row = {
      sku: "TEA-250",
      product: "TEA",
      category: "tea",
      listPrice: "39.00",
      cost: "12.50",
      stock: 120,
      dailySales: 4.5,
    };
    expect(await load("p.json", JSON.stringify([row]))).toEqual({
      rows: [{ store: null, product: TEA }],
      findings: [],
    });
  });

  it("need no more than a SKU, which is its own product then", async () => {
    const { rows } = await csv("sku,cost\nA,\nB,1\n");
    const nothing = { category: null, listPrice: null, cost: null, stock: null, dailySales: null };
    expect(rows.map(({ product }) => product)).toEqual([
      { sku: "A", product: "A", ...nothing },
      { sku: "B", product: "B", ...nothing, cost: "1" },
    ]);
  });

  it("may be of one store alone, and stand once a store", async () => {
    const { rows, findings } = await csv("sku,store\nA,flagship\nA,outlet\nA,\n");
    expect([rows.map(({ store }) => store), findings]).toEqual([["flagship", "outlet", null], []]);
  });

  it.each([
    ["a price with a currency", "sku,listPrice\nA,¥39\n", "project/facts-row products.csv:2:1"],
    ["half a piece in stock", "sku,stock\nA,1\nB,0.5\n", "project/facts-row products.csv:3:1"],
    ["a row without a SKU", "sku,stock\n,1\n", "project/facts-row products.csv:2:1"],
    ["a SKU that stands twice", "sku\nA\nB\nA\n", "project/facts-row products.csv:4:1"],
    ["no column of SKUs", "code,price\nA,1\n", "project/facts-columns products.csv:1:1"],
    ["a mistyped column", "sku,lstPrice\nA,1\n", "project/facts-columns products.csv:1:1"],
    ["semicolons between the cells", "sku;stock\nA;1\n", "project/facts-columns products.csv:1:1"],
    ["a store that there is not", "sku,store\nA,outlett\n", "project/facts-row products.csv:2:1"],
    ["a negative price", "sku,cost\nA,-1\n", "project/facts-row products.csv:2:1"],
    ["no rows", "sku,stock\n", "project/facts-empty"],
    ["no CSV", 'sku\n"A\n', "documents/malformed-csv products.csv:2:1"],
    ["another encoding", "\u0000sku", "documents/not-utf-8 products.csv:1:1"],
  ])("are found to be wrong: %s", async (_, content, said) => {
    const { findings } = await csv(content);
    expect(findings.map(brief)).toEqual([said]);
    for (const { remedy } of findings) expect(remedy).not.toBe("");
  });

  it("of a mistyped column say what was meant", async () => {
    const { findings } = await csv("sku,lstPrice\nA,1\n");
    expect(findings).toMatchObject([{ severity: "error", remedy: 'Did you mean "listPrice"?' }]);
  });

  it("tell the first fifty rows that are wrong, and count the rest", async () => {
    const rows = Array.from({ length: 80 }, (_, index) => `S${index},x`).join("\n");
    const { findings } = await csv(`sku,stock\n${rows}\n`);
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)?.detail).toContain("30 more rows");
  });

  it("in JSON are found at their place", async () => {
    const { findings } = await load("p.json", '[{ "sku": "A" },\n { "sku": "B", "stock": "many" }]');
    expect(findings.map(brief)).toEqual(["project/facts-row p.json:2:16"]);
    expect((await load("p.json", '{ "rows": [] }')).findings.map(brief)).toEqual(["project/facts-columns p.json:1:1"]);
  });

  it("are read inside of the project only, and must be there (fault 36)", async () => {
    const folder = await folderWith({ "a.csv": "sku\n" });
    const read = async (file: string) =>
      (await loadProducts(folder, { type: "file", file, location }, STORES)).findings.map(brief);
    expect(await read("b.csv")).toEqual(["project/facts-missing shopwright.config.json:3:5"]);
    expect(await read("../../../etc/passwd")).toEqual(["project/facts-outside shopwright.config.json:3:5"]);
  });
});
