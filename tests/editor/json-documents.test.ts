/**
 * What an editor shows in a JSON document of a project that `init` wrote: VS Code's own language service, with the
 * mapping and the schema that `init` gives it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { emptyFolder, runCli } from "../support/run-cli.js";

interface Settings {
  readonly "json.schemas": readonly { readonly fileMatch: string[]; readonly url: string }[];
}

const project = emptyFolder();
const service = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`the editor would have to fetch ${uri}`)),
});

beforeAll(async () => {
  await runCli("init", { cwd: project });
  const settings = JSON.parse(readFileSync(join(project, ".vscode/settings.json"), "utf8")) as Settings;
  const schemas = settings["json.schemas"].map(({ fileMatch, url }) => ({
    uri: pathToFileURL(join(project, url)).href,
    fileMatch,
    schema: JSON.parse(readFileSync(join(project, url), "utf8")) as object,
  }));
  service.configure({ validate: true, schemas });
});

/** `|` is where the cursor stands. */
function open(written: string) {
  const text = written.replace("|", "");
  const document = TextDocument.create(pathToFileURL(join(project, "settings/base/edited.json")).href, "json", 1, text);
  return { document, json: service.parseJSONDocument(document), cursor: document.positionAt(written.indexOf("|")) };
}

const coupon = (spec: string) => `{ "kind": "coupon", "name": "a", "spec": { ${spec} } }`;
const rest = `"title": "A", "validity": { "type": "afterClaim", "for": "30d" }, "limits": { "total": 5 }`;
const whole = `"type": "basic", "discount": { "type": "freeShipping" }, ${rest}`;

describe("completes", () => {
  it.each<[title: string, text: string, ...proposals: (readonly [label: string, about: RegExp])[]]>([
    ["kinds", `{ "kind": "|" }`, ['"coupon"', /^The kind of setting: A coupon/], ['"order_policy"', /life/]],
    [
      "the envelope",
      `{ "kind": "coupon", | }`,
      ["name", /others refer/],
      ["spec", /whole/],
      ["patch", /earlier layer/],
    ],
    ["a kind's fields", coupon("|"), ["minSpend", /at least/], ["dailyHours", /hours of each day/]],
    ["a union's words", coupon(`"discount": { "type": "|" }`), ['"amount"', /fixed/], ['"percent"', /share/]],
    ["the fields of an alternative", coupon(`"discount": { "type": "percent", | }`), ["cap", /"none" for no cap/]],
    ["fixed words", coupon(`"combinesWith": ["|"]`), ['"points"', /^$/]],
    ["the fields of a patch", `{ "kind": "flash_session", "name": "a", "patch": { | } }`, ["window", /clock/]],
    ["in a list of documents", `{ "documents": [{ "kind": "store", "spec": { | } }] }`, ["currency", /ISO 4217/]],
  ])("%s", async (_title, text, ...proposals) => {
    const { document, json, cursor } = open(text);
    const { items } = (await service.doComplete(document, cursor, json)) ?? { items: [] };
    for (const [label, about] of proposals) {
      expect(items.map((proposed) => proposed.label)).toContain(label);
      const { documentation = "" } = items.find((proposed) => proposed.label === label) ?? {};
      expect(typeof documentation === "string" ? documentation : documentation.value, label).toMatch(about);
    }
  });

  it("no field of another alternative", async () => {
    const { document, json, cursor } = open(coupon(`"discount": { "type": "amount", | }`));
    const { items } = (await service.doComplete(document, cursor, json)) ?? { items: [] };
    expect(items.map(({ label }) => label)).toEqual(["amount"]);
  });
});

describe("underlines", () => {
  it.each<[title: string, text: string, underlined: string, message: RegExp]>([
    ["a mistyped kind", `{ "kind": "cupon", "name": "a", "patch": {} }`, '"cupon"', /Valid values: .*"coupon"/],
    ["an unknown field", coupon(`${whole}, "minSpned": "1.00"`), '"minSpned"', /not allowed/],
    [
      "a missing field",
      coupon(`"type": "threshold", "discount": { "type": "freeShipping" }, ${rest}`),
      '"spec"',
      /minSpend/,
    ],
    [
      "a wrong unit",
      coupon(`${whole}, "claim": { "from": "tomorrow", "until": "2027-04-01T00:00" }`),
      '"tomorrow"',
      /^Write a date and time/,
    ],
    [
      "money as a number",
      coupon(`"type": "threshold", "minSpend": 100, "discount": { "type": "freeShipping" }, ${rest}`),
      "100",
      /Expected "string"/,
    ],
    [
      "a mistyped alternative",
      coupon(`"type": "basic", "discount": { "type": "free" }, ${rest}`),
      '"free"',
      /"freeShipping"/,
    ],
    [
      "a plain secret",
      `{ "kind": "channel", "name": "a", "spec": { "type": "wecom", "webhook": "https://x" } }`,
      '"https://x"',
      /object/,
    ],
  ])("%s", async (_title, text, underlined, message) => {
    const { document, json } = open(text);
    const found = (await service.doValidation(document, json)).filter(
      ({ range }) => document.getText(range) === underlined,
    );
    expect(found.map((diagnostic) => diagnostic.message).join("\n")).toMatch(message);
  });

  it("nothing in a right document", async () => {
    const { document, json } = open(coupon(whole));
    expect(await service.doValidation(document, json)).toEqual([]);
  });
});

it("explains the field under the pointer", async () => {
  const { document, json, cursor } = open(coupon(`"lim|its": { "total": 5 }`));
  expect(JSON.stringify((await service.doHover(document, cursor, json))?.contents)).toContain("How many there are");
});
