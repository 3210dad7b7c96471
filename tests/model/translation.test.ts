/** Words of a language are found by where a field stands, the closest first; what is missing is said in English. */
import { describe, expect, it } from "vitest";
import { type FieldPlace, fieldPlace, itemPlace, placeOfSpec } from "../../src/model/field-place.js";
import type { Kind } from "../../src/model/kind.js";
import { english, type Language } from "../../src/model/language.js";
import { type LanguageWords, translation } from "../../src/model/translation.js";

const field = (shape: object) => ({ shape, optional: false, description: "Said in English." });
const kind = {
  name: "lamp",
  description: "A lamp.",
  module: "store",
  spec: {
    type: "object",
    fields: {
      lit: field({
        type: "list",
        semantics: "list",
        key: [],
        items: { type: "object", fields: { hour: field({ type: "integer" }) } },
      }),
      power: field({
        type: "union",
        variants: {
          mains: { type: "object", fields: { limit: field({ type: "integer" }) } },
          battery: {
            type: "object",
            fields: { limit: field({ type: "integer" }), size: field({ type: "string", values: ["aa"] }) },
          },
        },
      }),
    },
  },
} as unknown as Kind;

const words: LanguageWords = {
  kinds: {
    lamp: {
      label: "灯",
      description: "一盏灯。",
      fields: {
        "lit.hour": { label: "小时" },
        power: { label: "电源", values: { mains: "市电", battery: "电池" } },
        "power.limit": { label: "上限" },
        "power<battery>.limit": { label: "电量上限" },
      },
    },
  },
  common: {
    "": { values: { aa: "五号", mains: "别的" } },
    limit: { description: "最多多少。" },
    type: { label: "类型" },
  },
  modules: { store: "店铺" },
  rules: { "orders/x": { summary: "规则", why: "原因", remedy: "办法" } },
  summaries: { "a/b": "出错了" },
  phrases: { "{0} by {1}": "由 {1} 做了 {0}", "{0} lamps": "{0} 盏灯" },
};
const chinese = translation("zh-CN", words);

describe("words of a place", () => {
  it.each([
    ["a field of items", ["lit", "hour"], {}, "小时", "Said in English."],
    ["a field of one variant", ["power", "limit"], { type: "battery" }, "电量上限", "最多多少。"],
    ["a field of another", ["power", "limit"], { type: "mains" }, "上限", "最多多少。"],
    ["the type of a union", ["power", "type"], {}, "类型", ""],
    ["a field without words", ["power", "size"], {}, "size", "Said in English."],
  ])("%s", (_title, path, value, label, description) => {
    expect(chinese.field(at(path, value))).toEqual({ label, description });
  });

  it.each([
    ["a variant, from the union", ["power", "type"], "mains", "市电"],
    ["a variant, of the union itself", ["power"], "battery", "电池"],
    ["a word that means the same everywhere", ["power", "size"], "aa", "五号"],
    ["a word without one", ["power", "size"], "aaa", null],
  ])("%s", (_title, path, word, label) => expect(chinese.word(at(path, {}), word)).toBe(label));

  it("there is no place where there is no field", () => {
    expect(fieldPlace(placeOfSpec(kind), "toString")).toBeNull();
    expect(fieldPlace(at(["power", "size"], {}), "aa")).toBeNull();
  });
});

describe("sentences", () => {
  it.each<[Language, string, string]>([
    [english, "write by mei", "1 lamp"],
    [chinese, "由 mei 做了 write", "1 盏灯"],
  ])("%o", ({ say, count }, said, counted) => {
    expect(say`${"write"} by ${"mei"}`).toBe(said);
    expect(count(1, "lamp")).toBe(counted);
    expect(say`nowhere ${2}`).toBe("nowhere 2");
  });

  it("values are not taken for holes", () => expect(chinese.say`${"{1}$&"} by ${"b"}`).toBe("由 b 做了 {1}$&"));

  it("kinds, modules and summaries", () => {
    expect(chinese.kind(kind)).toMatchObject({ label: "灯" });
    expect([chinese.module("store"), chinese.module("orders")]).toEqual(["店铺", "orders"]);
    expect([chinese.summary("a/b", "x"), chinese.summary("a/c", "x")]).toEqual(["出错了", "x"]);
  });

  it("rules, whose findings have the same summary", () => {
    const rule = { code: "orders/x", summary: "Wrong", why: "It costs.", remedy: "Mend it." };
    expect(chinese.rule(rule)).toEqual({ summary: "规则", why: "原因", remedy: "办法" });
    expect(chinese.summary("orders/x", "Wrong")).toBe("规则");
    expect(chinese.rule({ ...rule, code: "orders/y" })).toEqual({
      summary: "Wrong",
      why: "It costs.",
      remedy: "Mend it.",
    });
  });
});

function at(path: readonly string[], value: { readonly type?: string }): FieldPlace {
  return path.reduce<FieldPlace>((place, name) => {
    const next = fieldPlace(itemPlace(place) ?? place, name, [value]);
    if (next === null) throw new Error(`no ${name}`);
    return next;
  }, placeOfSpec(kind));
}
