/**
 * What is being done, told on a terminal while it takes long: one line on standard error after a second, with the time
 * that went by, gone without a trace when the work is done. Nothing is ever printed meanwhile.
 */
import { truncate } from "../render/text/width.js";
import type { Io } from "./io.js";

export interface Progress {
  /** Says what is being done now, at once where a second has passed: what follows may keep the process busy. */
  readonly update: (text: string) => void;
  /** Clears the line; once is enough, more do no harm. */
  readonly stop: () => void;
}

const AFTER = 1000;
const EVERY = 200;
/** Back to the line's beginning, and everything on it erased. */
export const CLEAR_LINE = "\r\u001b[2K";

/** @param text without its dots: "Reading the database" */
export function startProgress({ status, columns }: Pick<Io, "status" | "columns">, text: string): Progress {
  if (status === null) return { update: () => undefined, stop: () => undefined };
  const began = performance.now();
  let current = text;
  let drawn = 0;
  const draw = () => {
    const now = performance.now();
    if (now - began < AFTER) return;
    const seconds = Math.floor((now - began) / 1000);
    const time = seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
    status(`${CLEAR_LINE}${truncate(`${current}… ${time}`, columns - 1)}`);
    drawn = now;
  };
  const timer = setInterval(draw, EVERY);
  return {
    update: (next) => {
      const counts = withoutDigits(next) === withoutDigits(current);
      current = next;
      if (!counts) draw(); // a count that runs is drawn now and then
    },
    stop: () => {
      clearInterval(timer);
      if (drawn > 0) status(CLEAR_LINE);
      drawn = 0;
    },
  };
}

/** For work that prints nothing itself. */
export async function withProgress<T>(
  io: Pick<Io, "status" | "columns">,
  text: string,
  work: (update: Progress["update"]) => Promise<T>,
): Promise<T> {
  const { update, stop } = startProgress(io, text);
  try {
    return await work(update);
  } finally {
    stop();
  }
}

function withoutDigits(text: string): string {
  return text.replaceAll(/[\d,]/g, "");
}
