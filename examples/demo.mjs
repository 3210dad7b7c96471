/**
 * `npm run demo`: the main job, narrated, on a copy of examples/guide in a temporary folder: validate, plan, apply, an
 * edit in a document, an edit by hand in the database, history. Any step that does not end as told ends the demo.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTarget, withSession } from "../dist/engine.js";

const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "shopwright-demo-"));
cpSync(fileURLToPath(new URL("guide", import.meta.url)), folder, {
  recursive: true,
  filter: (path) => !path.endsWith(".shopwright"),
});
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

say("Two stores, flagship and outlet, as documents in a folder. First: is what they say right?");
shopwright("validate");

say("What would change in the database? It is empty, so everything is new.");
shopwright("plan --store outlet", { show: (text) => shortened(text, 60) });

say("Apply both stores, in one transaction.");
shopwright("apply --auto-approve", { show: (text) => text.slice(text.indexOf("Plan: ")) });

say("Plan again: nothing is left to do.");
shopwright("plan --detailed-exitcode");

say("Somebody edits a document: the spring coupon needs a higher minimum.");
const coupons = join(folder, "settings/flagship/coupons.ts");
writeFileSync(coupons, readFileSync(coupons, "utf8").replace('minSpend: "100.00"', 'minSpend: "120.00"'));
shopwright("plan --detailed-exitcode", { expect: 2 });
shopwright("apply --auto-approve --message 'Raise the minimum of the spring coupon'", {
  show: (text) => text.slice(text.indexOf("Plan: ")),
});

say("And somebody edits the table by hand, past git: update store.coupons set limits_total = 9000 …");
const target = parseTarget("pglite:.shopwright/db", folder);
await withSession(target.value, (session) =>
  session.query("update store.coupons set limits_total = 9000 where store = 'flagship' and name = 'spring-10'"),
);
shopwright("plan --detailed-exitcode", { expect: 2 });

say("Apply takes it back. The history has all of it: the two applies, the edit by hand, and this one.");
shopwright("apply --auto-approve", { show: (text) => text.slice(text.indexOf("Plan: ")) });
shopwright("history");
shopwright("verify");

/** The first lines and the last one. */
function shortened(text, count) {
  const lines = text.trimEnd().split("\n");
  return [...lines.slice(0, count), `  … (${lines.length - count - 1} more lines)`, "", lines.at(-1), ""].join("\n");
}

function say(text) {
  process.stdout.write(`\n${"─".repeat(80)}\n${text}\n`);
}

function shopwright(commandLine, { expect = 0, show = (text) => text } = {}) {
  const args = commandLine.match(/'[^']*'|\S+/g).map((word) => word.replaceAll("'", ""));
  process.stdout.write(`\n$ shopwright ${commandLine}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: "utf8" });
  process.stdout.write(show(stdout));
  process.stdout.write(stderr);
  if (status !== expect) {
    process.stdout.write(`\nThe demo stops: exit status ${status}, not ${expect}.\n`);
    process.exit(1);
  }
}
