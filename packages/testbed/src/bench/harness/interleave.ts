import { median } from "./median.js";

/**
 * Measures variants in turn, round after round, each round starting with the
 * next variant: what the machine does beside the bench then falls on all of
 * them alike.
 *
 * @returns The median of each variant.
 */
export async function interleave<Name extends string>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Promise<number>,
): Promise<Record<Name, number>> {
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      measured.get(name)?.push(await measure(name));
    }
  }
  const medians = [...measured].map(([name, numbers]) => [
    name,
    median(numbers),
  ]);
  return Object.fromEntries(medians);
}
