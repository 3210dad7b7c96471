/** What loading needs to know of the machine. */

export interface LoadOptions {
  /** Where evaluated TypeScript is kept, outside the repository; `null`: not at all. */
  readonly cacheFolder: string | null;
  readonly engineVersion: string;
}
