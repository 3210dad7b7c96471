/** Questions on the terminal, all in one manner. The library is loaded with the first of them. */
import type { Readable, Writable } from "node:stream";

/** Where a person reads and types. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Thrown where Ctrl-C, Ctrl-D or Escape is the answer. */
export class Interrupted extends Error {}

export interface TextQuestion {
  readonly message: string;
  /** Shown, and taken where nothing is typed. */
  readonly initial?: string;
  /** What is wrong with an answer, said under it until it is right; `null`: nothing. */
  readonly check?: (answer: string) => string | null;
}

export async function askText({ input, output }: Terminal, question: TextQuestion): Promise<string> {
  const { text } = await library();
  const { message, initial, check } = question;
  return answered(
    await text({
      message,
      ...(initial !== undefined && { placeholder: initial, defaultValue: initial }),
      validate: (answer) => check?.(answer || (initial ?? "")) ?? undefined,
      input,
      output,
    }),
  );
}

export interface Choice {
  readonly value: string;
  /** Said beside the value. */
  readonly hint: string;
}

export async function askSeveral(
  { input, output }: Terminal,
  message: string,
  choices: readonly Choice[],
  initial: readonly string[],
): Promise<readonly string[]> {
  const { multiselect } = await library();
  const options = choices.map(({ value, hint }) => ({ value, label: value, hint }));
  return answered(await multiselect({ message, options, initialValues: initial, required: false, input, output }));
}

const CTRL_D = "\u0004";

async function library() {
  const prompts = await import("@clack/prompts");
  prompts.updateSettings({ aliases: { [CTRL_D]: "cancel" } }); // it would close the input and wait for ever
  return prompts;
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === "symbol") throw new Interrupted();
  return answer as Exclude<T, symbol>;
}
