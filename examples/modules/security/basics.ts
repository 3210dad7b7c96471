import { auditLog, backupPlan, rateLimit } from "shopwright";

export default [
  // Every night; one copy outside of the house.
  backupPlan("nightly", {
    title: "Every night",
    schedule: "0 3 * * *",
    method: { type: "full" },
    storage: [
      { name: "disk", type: "local", location: "/var/backups/shop" },
      { name: "away", type: "s3", location: "s3://shop-backups/nightly", offsite: true },
    ],
    retention: { type: "for", for: "30d" },
    contents: ["database", "files", "settings"],
  }),
  // One a month is kept as long as the audit log is: what it tells of can then still be looked up.
  backupPlan("monthly", {
    title: "Every month",
    schedule: "0 4 1 * *",
    storage: [{ name: "away", type: "s3", location: "s3://shop-backups/monthly", offsite: true }],
    retention: { type: "for", for: "3y" },
  }),
  // What was done, by whom: the first question after anything went wrong.
  auditLog({ events: ["login", "refund", "price", "settings", "permission"] }),
  // Watches at first: set mode to "enforce" once it is clear whom it would turn away.
  rateLimit("login", {
    title: "Attempts to log in",
    by: "ip",
    paths: ["/login"],
    requests: 10,
    per: "1m",
    action: "challenge",
    banFor: "none",
  }),
];
