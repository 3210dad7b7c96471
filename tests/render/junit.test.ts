/** JUnit XML: a suite a store, a test a rule; what fails, what is skipped, and what is only told. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { junitText } from "../../src/render/junit/junit-text.js";
import type { CheckRun } from "../../src/render/rules/check-run.js";
import { advice, finding, hostile, priceless, run, tidy, waived, warning } from "./checked.js";
import { parseXml, type XmlElement } from "./parse-xml.js";

it("reads as CI shows it", () => {
  const second = { ...finding, field: 'items["CUP"].price', related: [], detail: '"CUP" is sold for 1.00.' };
  expect(junitText([finding, second, warning, advice], { ...run, folder: "shops" })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="shopwright" tests="5" failures="1" errors="0" skipped="1">
      <testsuite name="flagship" tests="2" failures="1" errors="0" skipped="0">
        <testcase classname="flagship.marketing" name="marketing/price-below-cost" file="shops/settings/会员 价.json">
          <failure message="A price is below what the product costs" type="marketing/price-below-cost">shops/settings/会员 价.json:7:12
    error: A price is below what the product costs
    "TEA" is sold for 1.00 and costs 2.00.
    in flagship/member_price.tea, field items["TEA"].price
    The cost stands here: shops/facts/products.csv:2:1
    help: Raise the \`price\`.

    shops/settings/会员 价.json:7:12
    error: A price is below what the product costs
    "CUP" is sold for 1.00.
    in flagship/member_price.tea, field items["CUP"].price
    help: Raise the \`price\`.</failure>
        </testcase>
        <testcase classname="flagship.service" name="service/no-articles">
          <system-out>advice: Nothing answers customers at night
    \`prise\` is not known.
    in flagship/store
    help: Take it out.</system-out>
        </testcase>
      </testsuite>
      <testsuite name="outlet" tests="2" failures="0" errors="0" skipped="1">
        <testcase classname="outlet.marketing" name="marketing/price-below-cost">
          <skipped message="not checked: no product facts">not checked: no product facts</skipped>
        </testcase>
        <testcase classname="outlet.service" name="service/no-articles"/>
      </testsuite>
      <testsuite name="(project)" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="(project).settings" name="settings/unknown-field">
          <system-out>warning: A field is not known
    \`prise\` is not known.
    help: Take it out.</system-out>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

describe("the test of a rule", () => {
  const softened: Diagnostic = { ...finding, severity: "warning" };
  const unchecked = [{ store: "flagship", rule: priceless, missing: "products" }] as const;

  it.each<[string, readonly Diagnostic[], Partial<CheckRun>, readonly string[]]>([
    ["that holds: nothing", [], {}, []],
    ["that finds an error: failed", [finding], {}, ["failure"]],
    ["that finds more: failed once", [finding, finding, softened], {}, ["failure"]],
    ["that is a warning to this project: told", [softened], {}, ["system-out"]],
    ["whose finding is waived: told", [], { waived: [waived] }, ["system-out"]],
    ["of which one is waived: both", [finding], { waived: [waived] }, ["failure", "system-out"]],
    ["that could not tell: skipped", [], { notChecked: unchecked }, ["skipped"]],
    ["that told what it could: both", [softened], { notChecked: unchecked }, ["skipped", "system-out"]],
    ["that found an error before: failed", [finding], { notChecked: unchecked }, ["failure"]],
  ])("%s", (_name, findings, changes, children) => {
    const [test] = testsOf("flagship", findings, { notChecked: [], ...changes });
    expect(test?.attributes).toMatchObject({ classname: "flagship.marketing", name: priceless.code });
    expect(test?.children.map(({ name }) => name)).toEqual(children);
  });

  it("tells why it is skipped, in both places that servers look at", () => {
    const [test] = testsOf("outlet", []);
    const message = "not checked: no product facts";
    expect(test?.children).toMatchObject([{ name: "skipped", attributes: { message }, text: message }]);
  });

  it("says what is waived, until when and why", () => {
    const [test] = testsOf("flagship", [], { waived: [waived] });
    expect(test?.children[0]?.text).toContain("waived until 2027-06-30, for which mei answers: It is a <gift>.");
  });
});

it("nothing of a waiver is taken for XML or obeyed either", () => {
  const waiver = { ...waived.waiver, reason: "]]></system-out>\u001b[31m\u0000" };
  const [test] = testsOf("flagship", [], { waived: [{ ...waived, waiver }] });
  expect(test?.children[0]?.text).toContain("]]></system-out>\\u{1b}[31m\\u{0}");
});

describe("suites", () => {
  it.each<[string, readonly Diagnostic[], Partial<CheckRun>, Readonly<Record<string, readonly string[]>>]>([
    [
      "each store has all rules",
      [],
      {},
      { flagship: [priceless.code, tidy.code], outlet: [priceless.code, tidy.code] },
    ],
    [
      "other codes come after them",
      [{ ...finding, code: "a/b" }],
      { stores: ["flagship"] },
      {
        flagship: [priceless.code, tidy.code, "a/b"],
      },
    ],
    ["a store that was not checked has what was found", [finding], { stores: [] }, { flagship: [priceless.code] }],
    ["what is of no store is of the project", [warning], { stores: [] }, { "(project)": [warning.code] }],
  ])("%s", (_name, findings, changes, expected) => {
    const suites = suitesOf(findings, changes);
    expect(Object.fromEntries(suites.map((suite) => [suite.attributes["name"], namesIn(suite)]))).toEqual(expected);
  });

  it("count their tests, and the report all of them", () => {
    const all = parseXml(junitText([finding, warning], run));
    const counts = [all, ...all.children].map(({ attributes: { tests, failures, skipped } }) => [
      tests,
      failures,
      skipped,
    ]);
    expect(counts).toEqual([
      ["5", "1", "1"],
      ["2", "1", "0"],
      ["2", "0", "1"],
      ["1", "0", "0"],
    ]);
  });

  it("have no test twice, by which GitLab would know only one", () => {
    const names = ["flagship", "outlet"].flatMap((store) =>
      testsOf(store, [finding, finding, advice]).map(
        ({ attributes }) => `${attributes["classname"]} ${attributes["name"]}`,
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

it("is XML whatever documents say, with nothing of it lost", () => {
  const location = { file: '"<&>\u0007.json', line: 1, column: 1 };
  const [test] = testsOf("flagship", [{ ...hostile, location }]);
  expect(test?.attributes["file"]).toBe('"<&>\\u{7}.json');
  expect(test?.children[0]?.text).toContain(
    "\\u{1b}[31mred\\u{0}\\u{fffe} 100%\n:\\u{3a}set-output name=x::y\n]]><b>&amp; [here](https://evil) {0} \\u{202e}",
  );
});

function suitesOf(findings: readonly Diagnostic[], changes: Partial<CheckRun> = {}): readonly XmlElement[] {
  return parseXml(junitText(findings, { ...run, ...changes })).children;
}

function testsOf(
  store: string,
  findings: readonly Diagnostic[],
  changes: Partial<CheckRun> = {},
): readonly XmlElement[] {
  return suitesOf(findings, changes).find(({ attributes }) => attributes["name"] === store)?.children ?? [];
}

function namesIn({ children }: XmlElement): readonly (string | undefined)[] {
  return children.map(({ attributes }) => attributes["name"]);
}
