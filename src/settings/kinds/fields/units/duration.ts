/** Lengths of time: one integer and one unit. Seven digits at most, so that every unit fits a PostgreSQL interval. */
import { z } from "zod";
import { scalar } from "../notes.js";

const COUNT = "(0|[1-9][0-9]{0,6})";

const DURATION = scalar(z.string().regex(new RegExp(`^${COUNT}(s|m|h|d|w|mo|y)$`)), { type: "duration" }, "Duration");

/** `"30m"`; units `s m h d w mo y`. */
export function duration(): z.ZodString {
  return DURATION;
}

const WORK_DURATION = scalar(
  z.string().regex(new RegExp(`^${COUNT}(s|m|h|d|w|mo|y|bd)$`)),
  { type: "workDuration" },
  "WorkDuration",
);

/** A duration, or business days of a calendar: `"3bd"`. */
export function workDuration(): z.ZodString {
  return WORK_DURATION;
}
