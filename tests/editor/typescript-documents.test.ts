/**
 * What an editor shows in a TypeScript document of a project that `init` wrote: TypeScript's own language service, with
 * the tsconfig and the declarations that `init` gives it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, runCli } from "../support/run-cli.js";

const project = emptyFolder();
const file = join(project, "settings/base/edited.ts");
const edited = { text: "", version: 0 };
let service: ts.LanguageService;

beforeAll(async () => {
  await runCli("init", { cwd: project });
  const config = ts.readConfigFile(join(project, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, project);
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...fileNames, file],
    getScriptVersion: (name) => (name === file ? String(edited.version) : "0"),
    getScriptSnapshot: (name) => {
      if (name === file) return ts.ScriptSnapshot.fromString(edited.text);
      return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined;
    },
    getCurrentDirectory: () => project,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

/** `|` is where the cursor stands; returns its offset. */
function open(written: string): number {
  const text = `import { channel, coupon, orderPolicy } from "shopwright";\nexport default [${written}];\n`;
  edited.text = text.replace("|", "");
  edited.version += 1;
  return text.indexOf("|");
}

const rest = `title: "A", validity: { type: "afterClaim", for: "30d" }, limits: { total: 5 }`;

describe("completes", () => {
  it.each<[title: string, code: string, ...proposals: (readonly [name: string, about: RegExp])[]]>([
    ["a kind's fields", `coupon("a", { | })`, ["discount", /worth/], ["dailyHours", /hours of each day/]],
    ["a union's words", `coupon("a", { type: "basic", discount: { type: "|" } })`, ["amount", /^$/], ["percent", /^$/]],
    [
      "the fields of an alternative",
      `coupon("a", { type: "basic", discount: { type: "percent", | } })`,
      ["cap", /no cap/],
    ],
    ["a singleton's fields", `orderPolicy({ cancellation: { | } })`, ["maxPerCustomer", /How often/]],
    ["a patch's fields", `coupon.patch("a", { limits: { | } })`, ["perDay", /a day/]],
    ["what a helper offers", "coupon.|", ["absent", /Takes the setting/], ["patch", /Changes to the setting/]],
  ])("%s", (_title, code, ...proposals) => {
    const offset = open(code);
    const names = service.getCompletionsAtPosition(file, offset, {})?.entries.map(({ name }) => name) ?? [];
    for (const [name, about] of proposals) {
      expect(names).toContain(name);
      const details = service.getCompletionEntryDetails(file, offset, name, undefined, undefined, undefined, undefined);
      expect(ts.displayPartsToString(details?.documentation)).toMatch(about);
    }
  });
});

describe("underlines", () => {
  const email = `channel("email", { type: "email", recipients: ["a@shop.example"] })`;
  it.each<[title: string, code: string, underlined: string, message: RegExp]>([
    [
      "a mistyped field",
      `coupon("a", { type: "basic", discount: { type: "freeShipping" }, ${rest}, scpoe: { type: "all" } })`,
      "scpoe",
      /does not exist/,
    ],
    ["a wrong unit", `orderPolicy.patch({ payment: { within: "half an hour" } })`, "within", /Duration/],
    ["a missing alternative", `coupon("a", { type: "basic", discount: { }, ${rest} })`, "discount", /type/],
    [
      "a reference to another kind",
      `orderPolicy.patch({ shipping: { calendar: ${email}.name } })`,
      "calendar",
      /Reference<"channel">.*Reference<"calendar">/,
    ],
    ["what no document has", "process.env", "process", /Cannot find name/],
  ])("%s", (_title, code, underlined, message) => {
    open(code);
    const found = service
      .getSemanticDiagnostics(file)
      .filter(({ start = 0, length = 0 }) => edited.text.slice(start, start + length) === underlined);
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n")).toMatch(
      message,
    );
  });

  it("nothing in a right document", () => {
    open(`coupon("a", { type: "basic", discount: { type: "freeShipping" }, ${rest} }), ${email}`);
    expect(service.getSemanticDiagnostics(file)).toEqual([]);
  });
});

it("explains the field under the pointer", () => {
  const offset = open(`coupon("a", { type: "basic", discount: { type: "freeShipping" }, ti|tle: "A" })`);
  const info = service.getQuickInfoAtPosition(file, offset);
  expect(ts.displayPartsToString(info?.documentation)).toContain("What customers see");
});
