import type { Control, Reading } from "./control.js";

/** The list of what is filled in; of nothing, there is none. */
export function readItems(items: readonly Control[]): Reading {
  const readings = items.map((item) => item.read());
  const problems = readings.flatMap((reading) => reading.problems);
  const values = readings.map(({ value }) => value);
  const filled = values.filter((value) => value !== undefined);
  if (filled.length === 0) {
    return { problems };
  }
  return {
    value: filled,
    problems,
  };
}
