import { shellWord } from "./shell-word.js";

/** A command to be typed next, about the same environment: `local` is meant without a word. */
export function nextCommand(command: string, environment: string): string {
  return environment === "local" ? command : `${command} --env ${shellWord(environment)}`;
}
