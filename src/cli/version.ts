/** The version of this package, the engine version that plans and revisions name. */
import packageJson from "../../package.json" with { type: "json" };

export const version: string = packageJson.version;
