/** Settings as they stood, for people: when, what, and what a ledger cannot know. */
import type { Kinds } from "../../model/kind.js";
import type { Setting } from "../../model/setting.js";
import { timeText } from "./changes/edit-text.js";
import { flow } from "./fold.js";
import { settingsText } from "./settings-text.js";
import type { TextOptions } from "./text-options.js";

interface State {
  readonly revision: number;
  readonly at: string | null;
  readonly settings: readonly Setting[];
}

/** Ends with a line break. */
export function stateText(
  { revision, at, settings }: State,
  asked: "revision" | "time",
  kinds: Kinds,
  options: TextOptions,
): string {
  const { say } = options.language;
  const sealed = at === null ? "" : timeText(at);
  const until =
    at === null
      ? say`Before the first revision, by the direct edits until then:`
      : asked === "time"
        ? say`As revision ${revision} of ${sealed} left it, and the direct edits behind it until then:`
        : say`As revision ${revision} of ${sealed} left it:`;
  const limits = say`By the history alone: a row that was changed past its triggers is not in it.`;
  const lines = (text: string) => flow(text, options.width).join("\n");
  return `${lines(until)}\n\n${settingsText(settings, kinds, options)}${options.colors.dim(lines(limits))}\n`;
}
