/** Every rule and all advice over a crowded shop, one by one in this process: which takes how long. */
import { canonicalise } from "../src/documents/resolve/canonicalise.js";
import { type Address, compareAddresses } from "../src/model/address.js";
import type { JsonObject } from "../src/model/json.js";
import type { StoreContext } from "../src/model/kind.js";
import { productsOf } from "../src/settings/facts/products.js";
import { kinds, parseSpec } from "../src/settings/kinds/registry.js";
import { type GraphInput, graphOf } from "../src/settings/rules/graph-of.js";
import { rules } from "../src/settings/rules/rules.js";
import { runRules } from "../src/settings/rules/run-rules.js";
import { crowdedCatalog, crowdedShop } from "./crowded-shop.js";
import { median, timed } from "./run-process.js";

export interface RuleFigures {
  readonly settings: number;
  /** Of all together, in milliseconds. */
  readonly all: number;
  /** The slowest first. */
  readonly single: readonly { readonly code: string; readonly milliseconds: number; readonly found: number }[];
}

const CONTEXT: StoreContext = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };

export async function measureRules(runs: number): Promise<RuleFigures> {
  const resources = crowdedShop()
    .map(({ kind, name = null, spec }) => resource({ store: "shop", kind, name }, spec as JsonObject))
    .toSorted((a, b) => compareAddresses(a.address, b.address));
  // A graph remembers nothing that a rule would have to work out, but products do: each run has its own.
  const input = (): GraphInput => ({
    store: "shop",
    resources,
    context: CONTEXT,
    products: productsOf(crowdedCatalog),
    asOf: "2027-03-01",
    current: null,
  });
  const single = [];
  for (const rule of rules) {
    let found = 0;
    const taken = [];
    for (let run = 0; run < runs; run++) {
      const graph = graphOf(input());
      taken.push(
        await timed(() => {
          const result = runRules([rule], graph, () => false);
          const [broken] = result.broken;
          if (broken !== undefined) throw broken.error;
          found = result.found.length;
        }),
      );
    }
    single.push({ code: rule.code, milliseconds: median(taken).wall, found });
  }
  const together = [];
  for (let run = 0; run < runs; run++) together.push(await timed(() => runRules(rules, graphOf(input()), () => false)));
  return {
    settings: resources.length,
    all: median(together).wall,
    single: single.toSorted((a, b) => b.milliseconds - a.milliseconds),
  };
}

function resource(address: Address, written: JsonObject) {
  const kind = kinds.get(address.kind);
  const parsed = parseSpec(address.kind, written);
  if (!parsed.ok || kind === undefined) throw new Error(`${address.kind} ${address.name}: ${JSON.stringify(parsed)}`);
  return { address, spec: canonicalise(kind.spec, parsed.spec, CONTEXT).spec, labels: {} };
}
