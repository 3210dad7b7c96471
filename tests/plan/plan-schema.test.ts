import { expect, it } from "vitest";
import { planSchema } from "../../src/plan/plan-schema.js";

it("is published as schemas/plan.schema.json", async () => {
  await expect(`${JSON.stringify(planSchema, null, 2)}\n`).toMatchFileSnapshot("../../schemas/plan.schema.json");
});
