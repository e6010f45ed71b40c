/**
 * The middle of some numbers; of an even count, the mean of the two in the
 * middle.
 */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) {
    throw new Error("There is no median of no numbers.");
  }
  const sorted = [...numbers];
  sorted.sort((one, other) => {
    return one - other;
  });
  const isEven = sorted.length % 2 === 0;
  const middle = Math.floor(sorted.length / 2);
  const above = numberAt(sorted, middle);
  if (!isEven) {
    return above;
  }
  const below = numberAt(sorted, middle - 1);
  return (below + above) / 2;
}

function numberAt(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.NaN;
}
