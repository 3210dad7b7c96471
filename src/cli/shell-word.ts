/** A word as a shell reads it: in single quotes where it holds anything that a shell would take for its own. */
export function shellWord(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
