/** What git knows of the project: its commit, and where its folder lies in the repository. */
import { execFile } from "node:child_process";

/** The commit's full hash; `null` outside git, without git, or where tracked or new files of the folder differ from it. */
export async function commitOf(folder: string): Promise<string | null> {
  const [head, status] = await Promise.all([
    git(folder, "rev-parse", "--verify", "HEAD"),
    git(folder, "status", "--porcelain", "--", "."),
  ]);
  return head !== null && status === "" ? head : null;
}

/** `shops/europe`; empty where the project is the repository's root, or in none. */
export async function folderInRepository(folder: string): Promise<string> {
  const prefix = await git(folder, "rev-parse", "--show-prefix");
  return (prefix ?? "").replace(/\/$/, "");
}

function git(folder: string, ...args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile("git", ["-C", folder, ...args], { encoding: "utf8" }, (error, output) =>
      resolve(error ? null : output.trim()),
    );
  });
}
