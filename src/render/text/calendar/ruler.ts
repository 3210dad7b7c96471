/** Two lines above the columns of a calendar: months or days, and what divides these. */

import type { Cells } from "../../calendar/cells.js";
import { wallText } from "../../calendar/words.js";

/** As wide as there are columns; labels are left out where they would meet. */
export function ruler({ unit, spans }: Cells, timeZone: string): readonly [string, string] {
  const starts = spans.map(({ from }) => wallText(from, timeZone));
  switch (unit.unit) {
    case "minute":
    case "hour":
      return [
        placed(
          starts,
          (text) => text.slice(0, 10),
          (text) => text.slice(5, 10),
        ),
        placed(
          starts,
          (text) => text.slice(0, 13),
          (text) => text.slice(11, 13),
        ),
      ];
    case "day":
      return [
        placed(
          starts,
          (text) => text.slice(0, 7),
          (text) => text.slice(0, 7),
        ),
        placed(starts, weekOf, (text) => String(Number(text.slice(8, 10)))),
      ];
    case "week":
      return [
        placed(
          starts,
          (text) => text.slice(0, 4),
          (text) => text.slice(0, 4),
        ),
        placed(
          starts,
          (text) => text.slice(0, 7),
          (text) => text.slice(5, 7),
        ),
      ];
  }
}

/** A label where a new group begins; the first column begins one. */
function placed(
  starts: readonly string[],
  groupOf: (text: string) => string,
  labelOf: (text: string) => string,
): string {
  let line = "";
  for (const [column, text] of starts.entries()) {
    const begins = column === 0 || groupOf(starts[column - 1] ?? "") !== groupOf(text);
    if (!begins || (line.length > 0 && line.length >= column)) continue;
    const label = labelOf(text);
    if (column + label.length > starts.length && column > 0) continue;
    line = line.padEnd(column) + label;
  }
  return line.padEnd(starts.length);
}

/** The week that a day is of: weeks begin on Mondays, and 1970 began on a Thursday. */
function weekOf(text: string): string {
  return String(Math.floor((Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 3) / 7));
}
