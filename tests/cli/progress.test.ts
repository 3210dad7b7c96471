/** The line of progress: not before a second, replaced in place, gone at the end, whatever the end is. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withProgress } from "../../src/cli/progress.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const CLEAR = "\r\u001b[2K";

describe("progress", () => {
  let written: string[] = [];
  const terminal = { status: (text: string) => void written.push(text), columns: 40 };
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  beforeEach(() => {
    written = [];
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it("says nothing of what takes less than a second", async () => {
    await withProgress(terminal, "Reading", () => pass(950));
    expect(written).toEqual([]);
  });

  it("shows what is being done and how long it has taken, and clears the line", async () => {
    await withProgress(terminal, "Evaluating documents", async (update) => {
      await pass(1000);
      expect(written).toEqual([`${CLEAR}Evaluating documents… 1s`]);
      update("Applying 1 of 10,000 statements that have long names");
      expect(written).toHaveLength(2);
      for (let done = 2; done <= 1204; done++) update(`Applying ${done} of 10,000 statements that have long names`);
      expect(written, "counts are drawn now and then").toHaveLength(2);
      await pass(64_000);
    });
    expect(written.at(-2)).toBe(`${CLEAR}Applying 1204 of 10,000 statements tha…`);
    expect(written.at(-1)).toBe(CLEAR);
    const count = written.length;
    await pass(5000);
    expect(written).toHaveLength(count);
  });

  it("draws at once what keeps the process busy after a second", async () => {
    await withProgress(terminal, "Evaluating documents", async (update) => {
      await pass(1001);
      update("Checking documents");
      expect(written.at(-1)).toBe(`${CLEAR}Checking documents… 1s`);
    });
  });

  it("clears the line before an error is told", async () => {
    const work = async () => {
      await pass(3000);
      throw new Error("lost");
    };
    await expect(withProgress(terminal, "Reading", work)).rejects.toThrow("lost");
    expect(written.at(-1)).toBe(CLEAR);
  });

  it("says nothing where no terminal is", async () => {
    const work = vi.fn(() => pass(10_000));
    await withProgress({ status: null, columns: 80 }, "Reading", work);
    expect(work).toHaveBeenCalledOnce();
  });
});

it("commands tell what they do on the way, and leave nothing", async () => {
  const cwd = emptyFolder();
  await runCli("init", { cwd });
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 1000));
  const lines: string[] = [];
  const { status, err } = await runCli("apply --auto-approve", { cwd, status: (text) => lines.push(text) });
  clock.mockRestore();
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const shown = lines.join("");
  for (const text of ["Checking documents…", "Applying 1 of "]) expect(shown).toContain(text);
  expect(lines.at(-1)).toBe(CLEAR);
});
