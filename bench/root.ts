/** The repository's folder: `npm run` starts there, and the benchmark runs from a bundle somewhere else. */
export const root: string = process.cwd();
