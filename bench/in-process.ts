/** The steps of a plan one by one, within this process: where its time goes. */
import { createHash } from "node:crypto";
import { canonicalise } from "../src/documents/resolve/canonicalise.js";
import type { JsonObject } from "../src/model/json.js";
import type { StoreContext } from "../src/model/kind.js";
import type { Plan } from "../src/model/plan.js";
import { compile } from "../src/plan/sql/compile.js";
import { encodeSpec, specDigest } from "../src/plan/sql/encode.js";
import { kinds, parseSpec } from "../src/settings/kinds/registry.js";
import type { BenchDocument } from "./documents.js";
import { type Measured, median, timed } from "./run-process.js";

export interface InProcessFigures {
  readonly parse: Measured;
  readonly canonical: Measured;
  readonly encode: Measured;
  /** Encoding included. */
  readonly digest: Measured;
  /** SHA-256 alone, over as many bytes: what a digest costs at least. */
  readonly sha256: Measured;
  readonly compile: Measured;
}

const CONTEXT: StoreContext = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };

/** @param creates a plan that creates these documents. */
export async function measureInProcess(
  documents: readonly BenchDocument[],
  creates: Plan,
  runs: number,
): Promise<InProcessFigures> {
  const parsed = documents.map(({ kind, name = null, spec }) => {
    const result = parseSpec(kind, spec as JsonObject);
    const of = kinds.get(kind);
    if (!result.ok || of === undefined) throw new Error(`${kind} ${name} is not valid`);
    const canonical = canonicalise(of.spec, result.spec, CONTEXT).spec;
    return { kind: of, address: { store: "shop", kind, name }, spec: result.spec, canonical };
  });
  const texts = parsed.map(({ kind, canonical }) => JSON.stringify(encodeSpec(kind, canonical, CONTEXT)));
  const steps = {
    parse: () => documents.map(({ kind, spec }) => parseSpec(kind, spec as JsonObject)),
    canonical: () => parsed.map(({ kind, spec }) => canonicalise(kind.spec, spec, CONTEXT)),
    encode: () => parsed.map(({ kind, canonical }) => encodeSpec(kind, canonical, CONTEXT)),
    digest: () => parsed.map(({ kind, address, canonical }) => specDigest(kind, address, canonical, CONTEXT)),
    sha256: () => texts.map((text) => createHash("sha256").update(text).digest("hex")),
    compile: () => compile(creates, kinds, { actor: "bench", message: null, approvals: [] }),
  };
  const measured: Partial<Record<keyof InProcessFigures, Measured>> = {};
  for (const name of Object.keys(steps) as (keyof typeof steps)[]) {
    const taken: Measured[] = [];
    for (let run = 0; run < runs; run++) taken.push(await timed(steps[name]));
    measured[name] = median(taken);
  }
  return measured as InProcessFigures;
}
