/** The question before something is changed. */
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { askText } from "./prompts.js";

export interface ApproveOptions {
  readonly autoApprove?: boolean;
}

/** @returns `null` to go on, or the status to end with */
export async function confirm(io: Io, question: string, { autoApprove }: ApproveOptions): Promise<ExitCode | null> {
  if (autoApprove) return null;
  const { say } = io.language;
  if (io.terminal === null) {
    io.err(`${say`error`}[apply/not-approved]: ${say`Nobody is there to approve`}\n`);
    io.err(`  ${say`This is not a terminal, so the question cannot be asked. Nothing was changed.`}\n`);
    io.err(`  ${say`help:`} ${say`Give --auto-approve where no person answers.`}\n`);
    return EXIT.refused;
  }
  io.terminal.output.write("\n");
  const answer = await askText(io.terminal, { message: `${question} ${say`Only "yes" is taken as approval.`}` });
  if (answer.trim() === "yes") return null;
  io.out(`\n${say`Not approved. Nothing was changed.`}\n`);
  return EXIT.refused;
}
