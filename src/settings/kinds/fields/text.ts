/** Text for people: one for all, or one a locale. */
import { z } from "zod";
import { scalar } from "./notes.js";
import { LOCALE } from "./strings.js";

/** `"Spring"` or `{ "zh-CN": "春季", "en": "Spring" }`; never empty. `maxLength` in UTF-16 code units. */
export function text(maxLength = 200) {
  const words = z.string().check(z.minLength(1), z.maxLength(maxLength));
  const byLocale = z.record(z.string().regex(LOCALE), words).check(atLeastOne).meta({ minProperties: 1 });
  return scalar(z.union([words, byLocale]), { type: "text", maxLength }, "Text");
}

function atLeastOne({ value, issues }: z.core.ParsePayload<object>): void {
  if (Object.keys(value).length > 0) return;
  issues.push({ code: "custom", input: value, message: "has no entry" });
}
