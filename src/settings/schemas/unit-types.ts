/** The TypeScript types of units and of what several kinds share, in whose names the kinds' own types are written. */
import type { z } from "zod";
import { audience } from "../kinds/fields/audience.js";
import { currency } from "../kinds/fields/currency.js";
import { rate } from "../kinds/fields/integer.js";
import { scope } from "../kinds/fields/scope.js";
import { secret } from "../kinds/fields/secret.js";
import { window } from "../kinds/fields/units/datetime.js";
import { dailyWindow } from "../kinds/fields/units/time-of-day.js";

/** Unions of templates even where one would do: so messages show the alias, not what it stands for. */
export const unitTypes = `/** Money: decimal text in the store's currency, "10.00"; from a number: money(10). */
export type Money = \`\${number}\` | \`\${number}.\${number}\`;
/** A percentage with its sign, "12.5%"; from a number: percent(12.5). */
export type Percent = \`\${number}%\` | \`\${number}.\${number}%\`;
/** One integer and one unit of s m h d w mo y, "24h"; from a number: duration(24, "h"). */
export type Duration = \`\${number}\${"s" | "m" | "h" | "d"}\` | \`\${number}\${"w" | "mo" | "y"}\`;
/** A duration, or business days, "3bd". */
export type WorkDuration = Duration | \`\${number}bd\`;
/** A date, "2027-03-01". */
export type DateText = \`\${number}-\${number}-\${number}\` | \`\${number}-0\${number}-\${number}\`;
/** The store's wall clock, "2027-03-01T00:00"; seconds allowed; an offset only where the clock is set back. */
export type DateTime = \`\${number}-\${number}-\${number}T\${number}:\${number}\` | \`\${number}-\${number}-\${number}T\${number}:\${number}\${":" | "+" | "-"}\${string}\`;
/** A time of day, "08:00". */
export type TimeOfDay = \`\${number}:\${number}\` | \`0\${number}:\${number}\`;
/** One text for all languages, or one each: { "zh-CN": "春季", en: "Spring" }. */
export type Text = string | { [locale: string]: string };
/** The name of a document of this kind in the same store: as text, or as the name of what a helper returned. */
export type Reference<Kind extends string> = string & { readonly refersTo?: Kind };
`;

/** What is spelled out once for all kinds, by the name that the kinds' types use. */
export const sharedTypes: Readonly<Record<string, z.ZodType>> = {
  Secret: secret(),
  Currency: currency(),
  Window: window(),
  DailyWindow: dailyWindow(),
  Rate: rate(),
  Scope: scope().unwrap(),
  Audience: audience().unwrap(),
};
