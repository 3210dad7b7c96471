/** A resource explained, for programs: a flat list of its values. */
import { formatAddress } from "../../model/address.js";
import type { ExplainedValue } from "../../model/explained-value.js";
import type { Json } from "../../model/json.js";
import type { Resource } from "../../model/resource.js";

export function explainedJson(
  { address, sources, lifecycle, labels }: Pick<Resource, "address" | "sources" | "lifecycle" | "labels">,
  values: readonly ExplainedValue[],
): unknown {
  const documents = sources.map(({ body, layer, source: { location } }) => ({
    file: location.file,
    line: location.line,
    layer,
    patch: body.type === "patch",
  }));
  return { address: formatAddress(address), documents, lifecycle, labels, fields: values.flatMap(leaves) };
}

interface Leaf {
  readonly field: string;
  readonly value: Json;
  /** `null`: at its default. */
  readonly source: { readonly file: string; readonly line: number; readonly patch: boolean } | null;
  readonly default?: Json | undefined;
}

function leaves({ path, value, source, otherwise, parts }: ExplainedValue): readonly Leaf[] {
  if (parts.length > 0) return parts.flatMap(leaves);
  const place = source && { file: source.location.file, line: source.location.line, patch: source.patch };
  return [{ field: path, value, source: place, ...(otherwise !== undefined && { default: otherwise }) }];
}
