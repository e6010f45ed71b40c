import { median } from "./median.js";

/**
 * Measures variants in turn, round after round, each round starting with the
 * next variant: what the machine does beside the bench then falls on all of
 * them alike.
 *
 * @returns The median of each variant, in the order of the names.
 */
export async function interleave<Name extends string>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Promise<number>,
): Promise<Record<Name, number>> {
  const measured = new Map<Name, number[]>();
  for (const name of names) {
    measured.set(name, []);
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of orderOfRound(names, round)) {
      const number = await measure(name);
      measured.get(name)?.push(number);
    }
  }
  const medians: Record<string, number> = {};
  for (const [name, numbers] of measured) {
    medians[name] = median(numbers);
  }
  return medians;
}

function orderOfRound<Name>(names: readonly Name[], round: number) {
  const first = round % names.length;
  const before = names.slice(0, first);
  const after = names.slice(first);
  return after.concat(before);
}
