/** All field types, for the files that define kinds. */
export { audience } from "./audience.js";
export { combinesWith } from "./combines-with.js";
export { currency } from "./currency.js";
export { cidr, country, cron, domain, pattern } from "./formats.js";
export { decimal, integer, limit, priority, rate } from "./integer.js";
export { keyed, list, map, set } from "./lists.js";
export { notes, orNone } from "./notes.js";
export { reference } from "./reference.js";
export { scope } from "./scope.js";
export { secret } from "./secret.js";
export { email, fieldPath, identifier, locale, path, phone, string, timeZone, url } from "./strings.js";
export { text } from "./text.js";
export { date, datetime, window } from "./units/datetime.js";
export { duration, workDuration } from "./units/duration.js";
export { money, positiveMoney } from "./units/money.js";
export { percent, positivePercent } from "./units/percent.js";
export { dailyWindow, dailyWindowFields, timeOfDay } from "./units/time-of-day.js";
export { variant } from "./variants.js";
