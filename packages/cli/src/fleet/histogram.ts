/** How many numbers lie in `[from, to)`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** More bars than these cannot be told apart on a telephone. */
const mostBins = 60;

/** Into how many bins each power of ten is cut: the first that is coarse enough. */
const finenesses = [10, 5, 2, 1];

/**
 * Puts numbers from 0 on into bins whose bounds grow by a constant factor, those
 * without a number too, so that a gap in a plot is one in the numbers. What is
 * less than 1 is in one bin.
 *
 * @param numbers - In order, each with how often it is there.
 */
export function binNumbers(
  numbers: readonly (readonly [value: number, count: number])[],
): Bin[] {
  const [smallest] = numbers[0] ?? [];
  const [largest] = numbers.at(-1) ?? [];
  if (smallest === undefined || largest === undefined) {
    return [];
  }
  const fineness = chooseFineness(smallest, largest);
  const first = placeOf(smallest, fineness);
  const last = placeOf(largest, fineness);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const [value, count] of numbers) {
    const at = placeOf(value, fineness) - first;
    counts[at] = (counts[at] ?? 0) + count;
  }
  return counts.map((count, at) => {
    const place = first + at;
    return {
      from: boundOf(place, fineness),
      to: boundOf(place + 1, fineness),
      count,
    };
  });
}

function chooseFineness(smallest: number, largest: number): number {
  const fitting = finenesses.find((fineness) => {
    const first = placeOf(smallest, fineness);
    const last = placeOf(largest, fineness);
    return last - first < mostBins;
  });
  return fitting ?? 1;
}

/** The bin of a number: -1 below 1, then 0, 1, 2 and so on. */
function placeOf(value: number, fineness: number): number {
  const place = Math.floor(Math.log10(value) * fineness);
  return Math.max(-1, place);
}

/** Where a bin begins. */
function boundOf(place: number, fineness: number): number {
  return place < 0 ? 0 : 10 ** (place / fineness);
}
