/** How often a suite tries: a small number in `npm test`, a large one in `npm run test:long`. */
export function runs(variable: string, usual: number): number {
  return Number(process.env[variable] || usual);
}

/**
 * Settings of a long property: the seed is printed, so that a run can be repeated with `WARTA_SEED`;
 * a failing case is printed shrunk, with the path to it.
 */
export function seeded(numRuns: number): { numRuns: number; seed: number } {
  const seed = Number(process.env.WARTA_SEED || Math.floor(Math.random() * 0x7fffffff));
  return { numRuns, seed };
}

/** Tells what was run: seeds and counts are part of the result. */
export function told(what: string, { numRuns, seed }: ReturnType<typeof seeded>, since: number): void {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${what}: ${numRuns} runs, seed ${seed}, ${seconds} s\n`);
}
