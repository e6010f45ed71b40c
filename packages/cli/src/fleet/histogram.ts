/** How many numbers lie in `[from, to)`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A number, and how often it is there. */
type Counted = readonly [value: number, count: number];

/** More bars than these cannot be told apart on a telephone. */
const mostBins = 60;

/** Into how many bins each power of ten is cut: the first that is coarse enough. */
const finenesses = [10, 5, 2, 1];

/** So few numbers at the lower end share one bin, from 0 on. */
const lowestPart = 0.01;

/**
 * Puts numbers from 0 on into bins whose bounds grow by a constant factor, those
 * without a number too, so that a gap in a plot is one in the numbers. Numbers
 * below 1, and the few that are far below all others, are in the first bin.
 *
 * @param numbers - In order.
 */
export function binNumbers(numbers: readonly Counted[]): Bin[] {
  const scale = chooseScale(numbers);
  if (!scale) {
    return [];
  }
  const counts = countPlaces(numbers, scale);
  const bins = counts.map((count, at) => makeBin(count, at, scale));
  const hasLower = counts[0] !== 0;
  if (hasLower) {
    return bins;
  }
  return bins.slice(1);
}

/** How many numbers are below the first place, at it, at the next and so on. */
function countPlaces(
  numbers: readonly Counted[],
  { first, last, fineness }: Scale,
): number[] {
  const length = last - first + 2;
  const counts = new Array<number>(length).fill(0);
  for (const [value, count] of numbers) {
    const place = placeOf(value, fineness);
    const at = Math.max(0, place - first + 1);
    const before = counts[at] ?? 0;
    counts[at] = before + count;
  }
  return counts;
}

function makeBin(count: number, at: number, { first, fineness }: Scale): Bin {
  const place = first + at;
  const to = boundOf(place, fineness);
  if (at === 0) {
    return {
      from: 0,
      to,
      count,
    };
  }
  return {
    from: boundOf(place - 1, fineness),
    to,
    count,
  };
}

/** Where bins begin and end. */
interface Scale {
  /** The places of the first bin that does not begin at 0, and of the last. */
  readonly first: number;
  readonly last: number;
  /** Into how many bins each power of ten is cut. */
  readonly fineness: number;
}

/** Nothing where there are no numbers. */
function chooseScale(numbers: readonly Counted[]): Scale | undefined {
  const largest = numbers.at(-1)?.[0];
  if (largest === undefined) {
    return undefined;
  }
  const smallest = findLowest(numbers);
  const scales = finenesses.map((fineness): Scale => {
    return {
      first: placeOf(smallest, fineness),
      last: placeOf(largest, fineness),
      fineness,
    };
  });
  const fitting = scales.find(({ first, last }) => last - first < mostBins);
  return fitting ?? scales.at(-1);
}

/** The number that few of those from 1 on are below. */
function findLowest(numbers: readonly Counted[]): number {
  const plotted = numbers.filter(([value]) => value >= 1);
  const all = plotted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [value, count] of plotted) {
    seen += count;
    if (seen > all * lowestPart) {
      return value;
    }
  }
  return 1;
}

/** The place of a number's bin: 0 from 1 on, and -1 below. */
function placeOf(value: number, fineness: number): number {
  if (value < 1) {
    return -1;
  }
  return Math.floor(Math.log10(value) * fineness);
}

/** Where the bin of a place begins. */
function boundOf(place: number, fineness: number): number {
  return 10 ** (place / fineness);
}
