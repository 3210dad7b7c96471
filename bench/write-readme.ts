/** Puts the figures between the markers of bench/README.md. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./root.js";

const BEGIN = "<!-- figures: written by npm run bench -->";
const END = "<!-- end of figures -->";

export async function writeReadme(figures: string): Promise<void> {
  const file = join(root, "bench/README.md");
  const text = await readFile(file, "utf8");
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before === -1 || after === -1) throw new Error("bench/README.md has no markers");
  await writeFile(file, `${text.slice(0, before)}${BEGIN}\n${figures}\n${text.slice(after)}`);
}
