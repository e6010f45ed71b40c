/**
 * What re2js knows of the texts that a pattern needs: a tree of texts that have
 * to be there, all of them or any of them.
 */
export interface Prefilter {
  readonly type: number;
  readonly str: string;
  readonly subs: readonly Prefilter[];
}

/** The numbers of re2js. */
const kinds = {
  exact: 1,
  all: 2,
  any: 3,
};

/**
 * Texts of which every match holds at least one, the longest that there are;
 * nothing where no text is needed.
 */
export function findNeedles({
  type,
  str,
  subs,
}: Prefilter): readonly string[] | undefined {
  switch (type) {
    case kinds.exact:
      return [str];
    case kinds.all:
      return chooseLongest(subs.map(findNeedles));
    case kinds.any:
      return joinAll(subs.map(findNeedles));
    default:
      return undefined;
  }
}

type Needles = readonly string[] | undefined;

function chooseLongest(choices: readonly Needles[]): Needles {
  const known = choices.filter((needles) => needles !== undefined);
  const sorted = [...known].sort((a, b) => shortestOf(b) - shortestOf(a));
  return sorted[0];
}

function joinAll(parts: readonly Needles[]): Needles {
  const known = parts.filter((needles) => needles !== undefined);
  if (known.length === parts.length) {
    return known.flat();
  }
  return undefined;
}

function shortestOf(needles: readonly string[]): number {
  return Math.min(...needles.map(({ length }) => length));
}
