/** What TypeScript says of documents: mistakes are errors where they are written, and name the unit that was meant. */
import { resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const file = resolve(root, "tests/authoring/document-under-test.ts");

const rest = `title: "Spring", discount: { type: "amount", amount: "10.00" }, limits: { total: 5000 },
  validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00:00" } }`;
const email = `channel("email", { type: "email", recipients: ["a@shop.example"] })`;
const basic = `${rest}, type: "basic"`;

const cases: readonly (readonly [title: string, code: string, ...words: string[]])[] = [
  ["a right document", `coupon("a", { ${basic} })`],
  ["a right patch", `coupon.patch("a", { limits: { perDay: null }, distribution: [{ name: "x", $absent: true }] })`],
  ["computed units", `coupon("a", { ${rest}, type: "threshold", minSpend: money(100) })`],
  [
    "rows of a spreadsheet",
    `const row = JSON.parse("{}"); coupon("a", { ${rest}, type: "threshold", minSpend: money(Number(row.min)) })`,
  ],
  ["an unknown field", `coupon("a", { ${basic}, titel: "x" })`, "titel", "does not exist"],
  ["a field of another variant", `coupon("a", { ${basic}, minSpend: "5.00" })`, "minSpend"],
  ["a missing field of a variant", `coupon("a", { ${rest}, type: "threshold" })`, "minSpend", "missing"],
  ["an unknown variant", `coupon("a", { ${rest}, type: "timd" })`, '"timd"'],
  ["a missing variant", `coupon("a", { ${rest} })`, "type"],
  ["money as a number", `coupon("a", { ${rest}, type: "threshold", minSpend: 100 })`, "number", "Money"],
  ["money in words", `coupon("a", { ${rest}, type: "threshold", minSpend: "100 CNY" })`, '"100 CNY"', "Money"],
  [
    "a percentage without its sign",
    `memberTier("a", { title: "A", level: 1, growthFrom: 0, keepFor: "none", percentOff: "5" })`,
    "Percent",
  ],
  [
    "a duration without a unit",
    `store({ title: "A", currency: "CNY", timeZone: "Asia/Shanghai", reviewEvery: "90" })`,
    '"90"',
    "Duration",
  ],
  [
    "a currency that does not exist",
    `store({ title: "A", currency: "RMB", timeZone: "Asia/Shanghai" })`,
    '"RMB"',
    "Currency",
  ],
  ["a time in another form", `flashSession("a", { title: "A", window: { from: "8pm", until: "22:00" } })`, "TimeOfDay"],
  ["a plain secret", `channel("a", { type: "wecom", webhook: "https://example.com/key" })`, "Secret"],
  ["a reference by a document's name", `orderPolicy.patch({ confirmation: { channels: [${email}.name, "sms"] } })`],
  [
    "a reference to another kind",
    `orderPolicy.patch({ shipping: { calendar: ${email}.name } })`,
    'Reference<"channel">',
    'Reference<"calendar">',
  ],
  ["an unknown option", `coupon.absent("a", { lifecycle: { protected: true } })`, "protect"],
  ["movedFrom of a singleton", `store.patch({}, { movedFrom: "a" })`, "movedFrom"],
];

it.each(cases)("%s", { timeout: 60_000 }, (_title, code, ...words) => {
  const messages = diagnose(code);
  if (words.length === 0) expect(messages).toEqual([]);
  else expect(messages.length).toBeGreaterThan(0);
  for (const word of words) expect(messages.join("\n")).toContain(word);
});

const parsed = new Map<string, ts.SourceFile | undefined>();

function diagnose(code: string): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const helpers = "channel, coupon, flashSession, memberTier, money, orderPolicy, store";
  const text = `import { ${helpers} } from "../../src/authoring.js";\nexport { ${helpers} };\n${code};\n`;
  const read = host.getSourceFile;
  host.getSourceFile = (name, target) => {
    if (name === file) return ts.createSourceFile(name, text, target);
    if (!parsed.has(name)) parsed.set(name, read(name, target));
    return parsed.get(name);
  };
  const exists = host.fileExists;
  host.fileExists = (name) => name === file || exists(name);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
