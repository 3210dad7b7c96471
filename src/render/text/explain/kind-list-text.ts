/** The kinds there are, for people who look for one. */
import type { KindDescription } from "../../kinds/kind-description.js";
import { byModule } from "../../kinds/kind-words.js";
import { escapeText } from "../escape.js";
import { flow } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth, padEnd } from "../width.js";
import { named } from "./kind-text.js";

/** By module. Ends with a line break. */
export function kindListText(kinds: readonly KindDescription[], { colors, width, language }: TextOptions): string {
  const { say } = language;
  const column = Math.max(...kinds.map(({ label, kind }) => displayWidth(named(label, kind)))) + 2;
  const blocks = byModule(kinds).map((group) => [
    colors.bold(language.module(group.module)),
    ...group.kinds.flatMap(({ label, kind, description }) =>
      flow(escapeText(description), width - column - 2).map(
        (line, index) => `  ${padEnd(index === 0 ? named(label, kind) : "", column)}${line}`,
      ),
    ),
  ]);
  const more = flow(say`shopwright explain KIND, KIND.FIELD or STORE/KIND.NAME says more.`, width);
  return `${[...blocks, more].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
