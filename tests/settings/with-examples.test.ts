/** What editors propose for a property is what the kind's examples have there. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { builtInKind } from "../../src/settings/kinds/built-in-kind.js";
import * as f from "../../src/settings/kinds/fields/fields.js";
import { builtInKinds } from "../../src/settings/kinds/registry.js";
import { documentSchema } from "../../src/settings/schemas/document-schema.js";
import { kindSchema } from "../../src/settings/schemas/kind-schema.js";

const offer = z.discriminatedUnion("type", [
  f.variant("amount", "An amount.", { value: f.money().describe("How much.") }),
  f.variant("percent", "A share.", { value: f.percent().describe("How much.") }),
]);

const lamp = builtInKind({
  name: "lamp",
  table: "lamps",
  module: "store",
  singleton: false,
  description: "A lamp.",
  schema: z.strictObject({
    watts: f.integer().describe("Watts."),
    on: z.boolean().default(true).describe("Whether it is on."),
    offer: offer.describe("Off."),
    lit: f
      .keyed(
        ["day"],
        z.strictObject({ day: f.identifier().describe("Day."), hours: f.dailyWindow().describe("When.") }),
      )
      .describe("When it is lit."),
  }),
  examples: {
    a: {
      watts: 5,
      on: false,
      offer: { type: "amount", value: "1.00" },
      lit: [{ day: "mon", hours: { from: "18:00", until: "22:00" } }],
    },
    b: {
      watts: 5,
      offer: { type: "percent", value: "5%" },
      lit: [{ day: "tue", hours: { from: "19:00", until: "22:00" } }],
    },
    c: { watts: 7, offer: { type: "percent", value: "6%" }, lit: [] },
    d: { watts: 8, offer: { type: "percent", value: "7%" }, lit: [] },
    e: { watts: 9, offer: { type: "percent", value: "8%" }, lit: [] },
  },
});

describe("the schema of a kind with examples", () => {
  const { properties, $defs } = kindSchema(lamp) as unknown as { properties: Record<string, Schema>; $defs: object };

  it("proposes three distinct values", () => expect(properties["watts"]?.examples).toEqual([5, 7, 8]));

  it("proposes nothing where all that may stand is spelled out", () => {
    expect(properties["on"]).not.toHaveProperty("examples");
  });

  it("proposes for each variant what was written for it", () => {
    expect(properties["offer"]?.oneOf?.map(({ properties }) => properties["value"]?.examples)).toEqual([
      ["1.00"],
      ["5%", "6%", "7%"],
    ]);
  });

  it("proposes for the fields of items, beside what several kinds share", () => {
    const { day, hours } = properties["lit"]?.items?.properties ?? {};
    expect(day?.examples).toEqual(["mon", "tue"]);
    expect(hours).toMatchObject({ examples: [{ from: "18:00" }, { from: "19:00" }], $ref: "#/$defs/DailyWindow" });
    expect(JSON.stringify($defs)).not.toContain('"examples"');
  });

  it("is the same in the schema of documents", () => {
    const { $defs } = documentSchema([lamp]) as unknown as { $defs: Record<string, Schema> };
    expect($defs["lamp.spec"]?.properties["watts"]?.examples).toEqual([5, 7, 8]);
  });
});

it.each(builtInKinds)("the examples of $kind.name follow its schema", (builtIn) => {
  const validate = new Ajv2020({ strict: false }).compile(kindSchema(builtIn));
  for (const [name, spec] of Object.entries(builtIn.kind.examples ?? {})) {
    expect(validate(spec), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
  }
});

interface Schema {
  readonly examples?: readonly unknown[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
}
