import { expect, it } from "vitest";
import type { DecodedChange, Revision } from "../../src/model/revision.js";
import { csvLine } from "../../src/render/csv/csv-line.js";
import { historyCsvHead, historyCsvLines } from "../../src/render/csv/history-csv.js";
import { testKinds } from "../support/test-kinds.js";

it.each([
  ["plain", "plain"],
  ["", ""],
  ["a,b", '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ["two\r\nlines", "two\\r\\nlines"],
  [" spaces ", '" spaces "'],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\\t=1"],
  ["\r=1", "'\\r=1"],
  ["\tx", "'\\tx"],
  ["\rx", "'\\rx"],
  ["  =1", "'  =1"],
  ["＝1", "'＝1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ["red \u001b[31m", "red \\u{1b}[31m"],
  ["bidi \u202e", "bidi \\u{202e}"],
  ["满减", "满减"],
])("%j is written %s (faults 45, 48)", (text, written) => expect(csvLine([text, "x"])).toBe(`${written},x\r\n`));

const revision: Revision = {
  sequence: 3,
  by: "apply",
  actor: "mei",
  user: "ci",
  at: "2027-03-02T10:05:00.1+00:00",
  commit: "1a2b3c",
  consents: [],
  protection: { set: [], lifted: [] },
  message: "=cmd|' /C calc'!A0",
  planDigest: "ab",
  engineVersion: "0.1.0",
  changes: 1,
  hash: "cd",
};
const before = { title: "Gold", level: 3, percentOff: "0%" };
const decoded: DecodedChange = {
  change: {
    address: { store: "flagship", kind: "tier", name: "gold" },
    operation: "update",
    user: "alice",
    role: "none",
    application: "psql",
    clientAddress: null,
    at: "2027-03-02T09:00:00+00:00",
    before: null,
    after: null,
  },
  before,
  after: { ...before, title: { en: "Gold", "zh-CN": "金" }, percentOff: "5%", parent: "-x" },
};

it("a change is a line for each field that differs", () => {
  expect(historyCsvHead() + historyCsvLines(revision, decoded, testKinds)).toBe(
    [
      "\ufeffrevision,time,by,actor,user,application,commit,message,address,operation,field,before,after",
      "3,2027-03-02T10:05:00.1+00:00,apply,mei,ci,psql,1a2b3c,'=cmd|' /C calc'!A0,flagship/tier.gold,update,title.en,,Gold",
      '3,2027-03-02T10:05:00.1+00:00,apply,mei,ci,psql,1a2b3c,\'=cmd|\' /C calc\'!A0,flagship/tier.gold,update,"title[""zh-CN""]",,金',
      "3,2027-03-02T10:05:00.1+00:00,apply,mei,ci,psql,1a2b3c,'=cmd|' /C calc'!A0,flagship/tier.gold,update,percentOff,0%,5%",
      "3,2027-03-02T10:05:00.1+00:00,apply,mei,ci,psql,1a2b3c,'=cmd|' /C calc'!A0,flagship/tier.gold,update,parent,,'-x",
      "3,2027-03-02T10:05:00.1+00:00,apply,mei,ci,psql,1a2b3c,'=cmd|' /C calc'!A0,flagship/tier.gold,update,title,Gold,",
      "",
    ].join("\r\n"),
  );
});

it("a direct edit has its own user and time, sealed or not", () => {
  const direct: Revision = { ...revision, by: "direct", actor: null, commit: null, message: null };
  const edit = { ...decoded, after: { ...before, level: 4 } };
  const line = "2027-03-02T09:00:00+00:00,direct,,alice,psql,,,flagship/tier.gold,update,level,3,4\r\n";
  expect(historyCsvLines(direct, edit, testKinds)).toBe(`3,${line}`);
  expect(historyCsvLines(null, edit, testKinds)).toBe(`,${line}`);
});

it("a revision that changed no row, and a change of no field, are a line each", () => {
  expect(historyCsvLines({ ...revision, message: null }, null, testKinds)).toBe(
    "3,2027-03-02T10:05:00.1+00:00,apply,mei,ci,,1a2b3c,,,,,,\r\n",
  );
  expect(historyCsvLines({ ...revision, message: null }, { ...decoded, after: before }, testKinds)).toBe(
    "3,2027-03-02T10:05:00.1+00:00,apply,mei,ci,psql,1a2b3c,,flagship/tier.gold,update,,,\r\n",
  );
});
