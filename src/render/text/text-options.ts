/** What every text is printed with. */
import type { Language } from "../../model/language.js";

type Style = (text: string) => string;

/** As of picocolors' `createColors`. */
export interface Colors {
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly cyan: Style;
}

export interface TextOptions {
  readonly colors: Colors;
  /** Columns of the terminal. */
  readonly width: number;
  readonly language: Language;
}
