/** A backup: what is copied, when, how, where to, and how long the copies stay. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";

const full = f
  .reference("backup_plan")
  .describe("Name of the backup plan whose full backups it builds upon; they must outlive it.");

const method = z.discriminatedUnion("type", [
  f.variant("full", "Everything, each time.", {}),
  f.variant("differential", "What changed since the last full backup; restoring takes two.", { full }),
  f.variant(
    "incremental",
    "What changed since the last backup of any method; restoring takes all since the full one.",
    {
      full,
    },
  ),
]);

const storage = z.strictObject({
  name: f.string(63).describe("What this place is called; one place a name: vault. At most 63 characters."),
  type: z.enum(["local", "nfs", "s3", "oss", "cos"]).describe("A disk, a file server, or an object store."),
  location: f
    .string(500)
    .describe(
      "Where there: a folder, /var/backups; server and folder, nas:/backups; or bucket, region and prefix, " +
        "oss-cn-shanghai/shop-backups/db. At most 500 characters.",
    ),
  offsite: z
    .boolean()
    .default(false)
    .describe("Whether it is in another place than the shop, so that one fire cannot take both: false unless given."),
  credentials: f.secret().optional().describe("Secret that opens the place; left out: none is needed."),
  encryptionKey: f
    .secret()
    .optional()
    .describe("Secret that backups are encrypted with before they leave the machine; left out: not encrypted."),
  lockedFor: f
    .orNone(f.duration())
    .default("none")
    .describe(
      "How long nobody, not even its owner, can change or delete a copy there (object lock, against extortion), " +
        'such as 30d: "none", not at all, unless given.',
    ),
});

const retention = z.discriminatedUnion("type", [
  f.variant("count", "The latest ones.", {
    count: f.integer({ minimum: 1 }).describe("How many are kept, from 1; with a full one goes what builds upon it."),
  }),
  f.variant("for", "Those that are young enough.", {
    for: f.duration().describe("How long each is kept, such as 180d."),
    atLeast: f
      .integer({ minimum: 1 })
      .default(1)
      .describe("How many are kept however old they are, from 1, so that a halt does not end in none: 1 unless given."),
  }),
]);

export const backupPlan = builtInKind({
  name: "backup_plan",
  table: "backup_plans",
  module: "security",
  singleton: false,
  description: "A backup: what is copied, when, how, where to, and how long the copies stay.",
  schema: z.strictObject({
    title: f.text().describe("What staff see. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether it runs: true unless given."),
    schedule: f
      .cron()
      .default("0 3 * * *")
      .describe("When it runs, as a cron line on the store's wall clock: 0 3 * * *, daily at 03:00, unless given."),
    method: method.prefault({ type: "full" }).describe("How much is copied each time: full unless given."),
    contents: f
      .set(z.enum(["database", "files", "settings"]), { minItems: 1 })
      .default(["database", "files", "settings"])
      .describe("What is copied, at least one: all unless given."),
    exclude: f
      .set(f.path())
      .default([])
      .describe("Files that are left out, * standing for anything: /uploads/cache/*."),
    storage: f
      .keyed(["name"], storage, { minItems: 1 })
      .describe("Where it is copied to, at least one place, told apart by name."),
    retention: retention.describe("How long copies stay."),
    compression: z
      .enum(["none", "gzip", "lz4", "zstd"])
      .default("zstd")
      .describe("How copies are compressed: zstd unless given."),
    verify: z
      .boolean()
      .default(true)
      .describe("Whether each copy is read back and its checksums are compared: true unless given."),
    timeout: f.duration().default("6h").describe("After what time a run counts as failed: 6h unless given."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that are told of a failed or missed run; empty: nobody is told."),
  }),
  examples: {
    "weekly-full": {
      title: { "zh-CN": "每周全量备份", en: "Weekly full backup" },
      schedule: "0 2 * * 0",
      method: { type: "full" },
      exclude: ["/uploads/cache/*"],
      storage: [
        { name: "disk", type: "local", location: "/var/backups/shop" },
        {
          name: "vault",
          type: "oss",
          location: "oss-cn-shanghai/shop-backups/weekly",
          offsite: true,
          credentials: { $secret: "backup/oss", version: "2" },
          encryptionKey: { $secret: "backup/encryption-key", version: "1" },
          lockedFor: "30d",
        },
      ],
      retention: { type: "for", for: "180d", atLeast: 4 },
      timeout: "12h",
      channels: ["operations-email"],
    },
    "nightly-changes": {
      title: "Nightly changes",
      schedule: "0 3 * * *",
      method: { type: "differential", full: "weekly-full" },
      contents: ["database", "files"],
      storage: [{ name: "nas", type: "nfs", location: "nas.shop.example:/backups" }],
      retention: { type: "count", count: 14 },
      compression: "lz4",
      channels: ["operations-email"],
    },
    hourly: {
      title: "Hourly, while orders come in",
      enabled: false,
      schedule: "0 8-23 * * *",
      method: { type: "incremental", full: "weekly-full" },
      contents: ["database"],
      storage: [{ name: "disk", type: "local", location: "/var/backups/shop" }],
      retention: { type: "count", count: 48 },
      verify: false,
    },
  },
});
