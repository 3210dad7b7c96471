/** No colours, 80 columns: texts as a file or a pull request shows them. */
import { english } from "../../src/model/language.js";
import type { TextOptions } from "../../src/render/text/text-options.js";

const plainly = (text: string) => text;

export const plain: TextOptions = {
  colors: { bold: plainly, dim: plainly, red: plainly, green: plainly, yellow: plainly, cyan: plainly },
  width: 80,
  language: english,
};
