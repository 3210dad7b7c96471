/** SARIF is what the published schema says, and says where and what; nothing in a document means anything to its readers. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { CheckRun } from "../../src/render/rules/check-run.js";
import { sarifText } from "../../src/render/sarif/sarif-text.js";
import { rules } from "../../src/settings/rules/rules.js";
import { advice, finding, hostile, priceless, run, tidy, waived, warning } from "./checked.js";

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const schema = resolve(import.meta.dirname, "../data/sarif-2.1.0.schema.json");
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));

describe("by the published schema", () => {
  it.each<[string, readonly Diagnostic[], Partial<CheckRun>]>([
    ["nothing checked", [], { rules: [], notChecked: [] }],
    ["nothing found", [], {}],
    ["findings of every severity", [finding, warning, advice], {}],
    ["hostile text", [hostile], {}],
    ["waived findings", [finding], { waived: [waived] }],
    ["every rule there is", [], { rules }],
  ])("%s", (_name, findings, changes) => {
    validate(sarif(findings, changes));
    expect(validate.errors).toBeNull();
  });

  it("which refuses what is none", () => expect(validate({ version: "2.1.0", runs: [{}] })).toBe(false));
});

describe("rules", () => {
  const { rules: said, ...driver } = sarif([warning, { ...warning, severity: "error" }]).runs[0].tool.driver;

  it("are those that were to be checked, then the other codes that were found", () => {
    expect(driver).toEqual({ name: "shopwright", version: "1.2.3", semanticVersion: "1.2.3" });
    expect(said.map(({ id, defaultConfiguration: { level } }) => [id, level])).toEqual([
      [priceless.code, "error"],
      [tidy.code, "note"],
      [warning.code, "error"],
    ]);
  });

  it("say what is wrong, why, and what to do", () => {
    expect(said[0]).toMatchObject({
      name: "PriceBelowCost",
      shortDescription: { text: priceless.summary },
      fullDescription: { text: priceless.why },
      help: { text: `${priceless.why}\n${priceless.remedy}`, markdown: expect.stringContaining("memberPrice.patch(") },
      properties: { tags: ["marketing"], "problem.severity": "error" },
    });
    expect(said[2]).toMatchObject({ name: "UnknownField", shortDescription: { text: warning.summary } });
  });

  it("have no HTML in their help", () => {
    const markdown = sarif([], { rules }).runs[0].tool.driver.rules.map(({ help }) => help.markdown ?? "");
    expect(markdown.filter((text) => /^<|[^`]<[a-z]/m.test(text.replace(/```ts[\s\S]*?```/g, "")))).toEqual([]);
  });

  it("that could not tell are named", () => {
    const [invocation] = sarif([]).runs[0].invocations;
    expect(invocation).toMatchObject({
      executionSuccessful: true,
      toolConfigurationNotifications: [
        {
          message: { text: "outlet, marketing/price-below-cost: not checked: no product facts" },
          associatedRule: { id: priceless.code, index: 0 },
        },
      ],
    });
  });
});

describe("a result", () => {
  it("is at its place, with links to the others", () => {
    const { partialFingerprints, ...result } = resultsOf([finding])[0] ?? {};
    expect(result).toMatchInlineSnapshot(`
      {
        "level": "error",
        "locations": [
          {
            "logicalLocations": [
              {
                "fullyQualifiedName": "flagship/member_price.tea",
              },
            ],
            "physicalLocation": {
              "artifactLocation": {
                "uri": "settings/%E4%BC%9A%E5%91%98%20%E4%BB%B7.json",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "endColumn": 18,
                "startColumn": 12,
                "startLine": 7,
              },
            },
          },
        ],
        "message": {
          "text": ""TEA" is sold for 1.00 and costs 2.00.
      Raise the \`price\`.
      See: [The cost stands here.](1)",
        },
        "properties": {
          "field": "items["TEA"].price",
        },
        "relatedLocations": [
          {
            "id": 1,
            "message": {
              "text": "The cost stands here.",
            },
            "physicalLocation": {
              "artifactLocation": {
                "uri": "facts/products.csv",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "startColumn": 1,
                "startLine": 2,
              },
            },
          },
        ],
        "ruleId": "marketing/price-below-cost",
        "ruleIndex": 0,
      }
    `);
  });

  it.each<[Diagnostic, string, number]>([
    [finding, "error", 0],
    [advice, "note", 1],
    [warning, "warning", 2],
    [{ ...finding, severity: "warning" }, "warning", 0],
  ])("has the finding's own severity, and its rule: %#", (each, level, ruleIndex) => {
    expect(resultsOf([each])[0]).toMatchObject({ level, ruleIndex, ruleId: each.code });
  });

  it.each<[string, Partial<CheckRun>, string]>([
    ["settings/会员 价.json", {}, "settings/%E4%BC%9A%E5%91%98%20%E4%BB%B7.json"],
    ["a.ts", { folder: "shops/eu" }, "shops/eu/a.ts"],
    ["a.ts", { folder: "./shops/" }, "shops/a.ts"],
    ["c:d#e?f%g.ts", {}, "c%3Ad%23e%3Ff%25g.ts"],
    ["half\ud800.ts", {}, "half%EF%BF%BD.ts"],
  ])("file %j is a URI from the repository's root on", (file, changes, uri) => {
    const location = { file, line: 1, column: 1 };
    const [{ locations } = { locations: [] }] = resultsOf([{ ...finding, location }], changes);
    expect(locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" } } }]);
  });

  it("of no file is shown at the project's", () => {
    expect(resultsOf([warning])[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "shopwright.config.ts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 1 },
        },
      },
    ]);
  });

  it("that is waived is there, suppressed", () => {
    const [open, suppressed] = resultsOf([finding], { waived: [waived] });
    expect(open).not.toHaveProperty("suppressions");
    expect(suppressed).toMatchObject({
      ruleIndex: 0,
      suppressions: [
        {
          kind: "external",
          state: "accepted",
          justification: "waived until 2027-06-30, for which mei answers: It is a <gift>.",
          location: { physicalLocation: { region: { startLine: 9 } } },
        },
      ],
    });
  });

  it("has no holes, links or escapes of a document's making", () => {
    expect(resultsOf([hostile])[0]?.message.text).toMatchInlineSnapshot(`
      "\\u{1b}[31mred\\u{{0}}￾ 100%
      :\\u{3a}set-output name=x::y
      ]]><b>&amp; [here] (https://evil) {{0}} \\u{202e}
      a
      b
      See: [\\[a\\] (b)\\\\](1)"
    `);
  });
});

describe("fingerprints", () => {
  const location = { file: "settings/other.ts", line: 99, column: 1 };
  const gold = { store: "flagship", kind: "member_price", name: "gold" };

  it.each<[string, Partial<Diagnostic>, boolean]>([
    ["other lines and values", { location, detail: "It costs 3.00 now." }, true],
    ["another severity", { severity: "warning" }, true],
    ["another rule", { code: "marketing/other" }, false],
    ["another setting", { address: gold }, false],
    ["another field", { field: "items" }, false],
  ])("%s", (_name, changes, same) => {
    const [before, after] = [finding, { ...finding, ...changes }].map((each) => fingerprintsOf([each])[0]);
    expect(before === after).toBe(same);
  });

  it("are all different, and each twice for who knows only one name", () => {
    const all = fingerprintsOf([finding, { ...finding, detail: "Another." }, warning]);
    expect(new Set(all).size).toBe(3);
    for (const { partialFingerprints: each } of resultsOf([finding])) {
      expect(each["shopwright/v1"]).toBe(each["primaryLocationLineHash"]);
      expect(each["shopwright/v1"]).toMatch(/^[0-9a-f]{32}:1$/);
    }
  });
});

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SaidRule[] } };
      readonly invocations: readonly unknown[];
      readonly results: readonly SaidResult[];
    },
  ];
}

interface SaidRule {
  readonly id: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly help: { readonly markdown?: string };
}

interface SaidResult {
  readonly message: { readonly text: string };
  readonly locations: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function sarif(findings: readonly Diagnostic[], changes: Partial<CheckRun> = {}): Sarif {
  return JSON.parse(sarifText(findings, { ...run, ...changes })) as Sarif;
}

function resultsOf(findings: readonly Diagnostic[], changes: Partial<CheckRun> = {}): readonly SaidResult[] {
  return sarif(findings, changes).runs[0].results;
}

function fingerprintsOf(findings: readonly Diagnostic[]) {
  return resultsOf(findings).map(({ partialFingerprints }) => partialFingerprints["shopwright/v1"]);
}
