/** A made-up kind with all that may go wrong in flattening: objects within objects, none of them sure to show. */
import type { Kind } from "../../../src/model/kind.js";
import type { Field, ObjectShape, Shape } from "../../../src/model/shape.js";

const note: Shape = { type: "string" };
const limit: Shape = { type: "integer", minimum: 1, none: true };

/** Nothing of it is sure to be NOT NULL. */
const vague: ObjectShape = { type: "object", fields: { note: optional(note), limit: defaulted(limit, "none") } };

export const nestedKind: Kind = {
  name: "nest",
  table: "nests",
  module: "store",
  singleton: false,
  description: "Objects within objects.",
  spec: {
    type: "union",
    variants: {
      plain: {
        type: "object",
        fields: { from: required(note), vague: optional(vague), inner: required(vague), count: defaulted(limit, 5) },
      },
      deep: {
        type: "object",
        fields: {
          vague: optional(vague),
          outer: optional({ type: "object", fields: { vague: optional(vague), other: optional(note) } }),
          count: defaulted(limit, 7),
          span: required({
            type: "object",
            interval: "dailyWindow",
            fields: { from: required({ type: "timeOfDay" }), until: required({ type: "timeOfDay" }) },
          }),
        },
      },
      loose: {
        type: "object",
        fields: {
          from: optional(note),
          vague: required(vague),
          span: optional({
            type: "object",
            interval: "dailyWindow",
            fields: { from: required({ type: "timeOfDay" }), until: required({ type: "timeOfDay" }) },
          }),
        },
      },
      empty: { type: "object", fields: {} },
    },
  },
};

function required(shape: Shape): Field {
  return { shape, optional: false, description: "A field." };
}

function optional(shape: Shape): Field {
  return { shape, optional: true, description: "A field." };
}

function defaulted(shape: Shape, value: Field["default"]): Field {
  return { shape, optional: false, default: value, description: "A field." };
}
