/** What the helpers of document files return. */
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as authoring from "../../src/authoring.js";
import { kinds } from "../../src/settings/kinds/registry.js";

describe("helpers return plain documents", () => {
  const window = { from: "20:00", until: "22:00" } as const;
  it.each([
    [
      "a whole one",
      authoring.flashSession("evening", { title: "Evening", window }),
      { kind: "flash_session", name: "evening", spec: { title: "Evening", window } },
    ],
    [
      "with options",
      authoring.flashSession(
        "evening",
        { title: "Evening", window },
        { lifecycle: { protect: true }, labels: { team: "a" } },
      ),
      {
        kind: "flash_session",
        name: "evening",
        spec: { title: "Evening", window },
        lifecycle: { protect: true },
        labels: { team: "a" },
      },
    ],
    [
      "a patch",
      authoring.coupon.patch("spring-10", { limits: { perDay: null } }),
      { kind: "coupon", name: "spring-10", patch: { limits: { perDay: null } } },
    ],
    ["an absent one", authoring.coupon.absent("spring-10"), { kind: "coupon", name: "spring-10", absent: true }],
    [
      "a singleton's patch",
      authoring.orderPolicy.patch({ receipt: { autoConfirmAfter: "10d" } }),
      { kind: "order_policy", patch: { receipt: { autoConfirmAfter: "10d" } } },
    ],
    ["a singleton's absence", authoring.orderPolicy.absent(), { kind: "order_policy", absent: true }],
  ])("%s", (_title, document, plain) => {
    expect(document).toStrictEqual(plain);
    expect(Object.keys(document)).toEqual(Object.keys(plain));
  });

  it("remembers where it was written, out of sight", () => {
    const document = authoring.coupon.absent("spring-10");
    expect(Reflect.get(document, Symbol.for("shopwright.site"))).toContain("helpers.test.ts");
    expect(JSON.stringify(document)).toBe('{"kind":"coupon","name":"spring-10","absent":true}');
  });

  it.each([...kinds.values()])("there is a helper for $name", ({ name, singleton }) => {
    const helper: unknown = Reflect.get(
      authoring,
      name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()),
    );
    if (typeof helper !== "function") throw new Error(`no helper for ${name}`);
    expect(helper(...(singleton ? [{}] : ["a", {}]))).toMatchObject(
      singleton ? { kind: name, spec: {} } : { kind: name, name: "a", spec: {} },
    );
  });
});

describe("values from numbers", () => {
  it.each([
    [authoring.money(10), "10.00"],
    [authoring.money(0), "0.00"],
    [authoring.money(9.9), "9.90"],
    [authoring.money(9.9999), "9.9999"],
    [authoring.money(123456789012), "123456789012.00"],
    [authoring.percent(12.5), "12.5%"],
    [authoring.percent(100), "100%"],
    [authoring.duration(24, "h"), "24h"],
    [authoring.duration(0, "mo"), "0mo"],
  ])("%s", (made, written) => expect(made).toBe(written));

  it.each([
    ["not a number", () => authoring.money(Number.NaN)],
    ["a rounding error", () => authoring.money(0.1 + 0.2)],
    ["a negative amount", () => authoring.money(-1)],
    ["more than twelve digits", () => authoring.money(1e12)],
    ["a tiny amount", () => authoring.money(1e-7)],
    ["more than all", () => authoring.percent(100.1)],
    ["infinitely many", () => authoring.percent(Number.POSITIVE_INFINITY)],
    ["half an hour", () => authoring.duration(0.5, "h")],
    ["a negative time", () => authoring.duration(-1, "d")],
  ])("refuses %s", (_title, make) => expect(make).toThrow(TypeError));

  it("references stay references", () => {
    expect(authoring.secret("alipay/private-key", { version: "3" })).toEqual({
      $secret: "alipay/private-key",
      version: "3",
    });
    expect(authoring.env("DATABASE_URL")).toEqual({ $env: "DATABASE_URL" });
  });
});

it("is a few kilobytes, without Zod", async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ["src/authoring.ts"],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    metafile: true,
  });
  expect(outputFiles[0]?.text.length).toBeLessThan(4096);
  expect(Object.keys(metafile.inputs).filter((input) => !input.startsWith("src/authoring"))).toEqual([]);
});
