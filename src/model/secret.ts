/** A reference to a secret as it stands in specs: `{ "$secret": "alipay/private-key", "version": "3" }`, never a value. */
import { isJsonObject, type Json } from "./json.js";

export interface SecretReference {
  readonly $secret: string;
  readonly version?: string | undefined;
}

/** Tells a reference by its form, so that plans can be shown and marked without the shapes of their kinds. */
export function isSecretReference(value: Json | undefined): value is Json & SecretReference {
  return (
    isJsonObject(value) &&
    typeof value["$secret"] === "string" &&
    Object.entries(value).every(
      ([name, part]) => name === "$secret" || (name === "version" && typeof part === "string"),
    )
  );
}

/** `alipay/private-key@3`. */
export function formatSecret({ $secret, version }: SecretReference): string {
  return version === undefined ? $secret : `${$secret}@${version}`;
}
