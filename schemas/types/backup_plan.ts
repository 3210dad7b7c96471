/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Reference, Secret, Text } from "./units.js";

/**
 * A backup: what is copied, when, how, where to, and how long the copies stay.
 */
export interface BackupPlanSpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * Whether it runs: true unless given.
   */
  enabled?: boolean;
  /**
   * When it runs, as a cron line on the store's wall clock: 0 3 * * *, daily at 03:00, unless given.
   */
  schedule?: string;
  /**
   * How much is copied each time: full unless given.
   */
  method?:
    | {
        /**
         * Everything, each time.
         */
        type: "full";
      }
    | {
        /**
         * What changed since the last full backup; restoring takes two.
         */
        type: "differential";
        /**
         * Name of the backup plan whose full backups it builds upon; they must outlive it.
         */
        full: Reference<"backup_plan">;
      }
    | {
        /**
         * What changed since the last backup of any method; restoring takes all since the full one.
         */
        type: "incremental";
        /**
         * Name of the backup plan whose full backups it builds upon; they must outlive it.
         */
        full: Reference<"backup_plan">;
      };
  /**
   * What is copied, at least one: all unless given.
   *
   * @minItems 1
   */
  contents?: ("database" | "files" | "settings")[];
  /**
   * Files that are left out, * standing for anything: /uploads/cache/*.
   */
  exclude?: string[];
  /**
   * Where it is copied to, at least one place, told apart by name.
   *
   * @minItems 1
   */
  storage: {
    /**
     * What this place is called; one place a name: vault. At most 63 characters.
     */
    name: string;
    /**
     * A disk, a file server, or an object store.
     */
    type: "local" | "nfs" | "s3" | "oss" | "cos";
    /**
     * Where there: a folder, /var/backups; server and folder, nas:/backups; or bucket, region and prefix, oss-cn-shanghai/shop-backups/db. At most 500 characters.
     */
    location: string;
    /**
     * Whether it is in another place than the shop, so that one fire cannot take both: false unless given.
     */
    offsite?: boolean;
    /**
     * Secret that opens the place; left out: none is needed.
     */
    credentials?: Secret;
    /**
     * Secret that backups are encrypted with before they leave the machine; left out: not encrypted.
     */
    encryptionKey?: Secret;
    /**
     * How long nobody, not even its owner, can change or delete a copy there (object lock, against extortion), such as 30d: "none", not at all, unless given.
     */
    lockedFor?: Duration | "none";
  }[];
  /**
   * How long copies stay.
   */
  retention:
    | {
        /**
         * The latest ones.
         */
        type: "count";
        /**
         * How many are kept, from 1; with a full one goes what builds upon it.
         */
        count: number;
      }
    | {
        /**
         * Those that are young enough.
         */
        type: "for";
        /**
         * How long each is kept, such as 180d.
         */
        for: Duration;
        /**
         * How many are kept however old they are, from 1, so that a halt does not end in none: 1 unless given.
         */
        atLeast?: number;
      };
  /**
   * How copies are compressed: zstd unless given.
   */
  compression?: "none" | "gzip" | "lz4" | "zstd";
  /**
   * Whether each copy is read back and its checksums are compared: true unless given.
   */
  verify?: boolean;
  /**
   * After what time a run counts as failed: 6h unless given.
   */
  timeout?: Duration;
  /**
   * Names of the channels that are told of a failed or missed run; empty: nobody is told.
   */
  channels?: Reference<"channel">[];
}
