import { CliError } from "../../errors/cli-error.js";
import { findNeedles, type Prefilter } from "./find-needles.js";

/** Where a match begins and ends, in UTF-16 units. */
export type Range = readonly [from: number, to: number];

/** Finds a pattern in texts, in time that grows with the text alone. */
export interface Matcher {
  /** Whether there is a match. */
  test(text: string): boolean;
  /** Where matches are; those of no length are left out. */
  findRanges(text: string): Range[];
  /** Texts of which every match holds at least one; nothing where none is sure. */
  readonly needles: readonly string[] | undefined;
  /** Whether upper and lower case are the same. */
  readonly isFolded: boolean;
}

/** How a pattern is meant. */
export interface MatcherOptions {
  readonly isFixed?: boolean;
  readonly isFolded?: boolean;
}

/**
 * Reads a pattern in RE2's syntax.
 *
 * @throws CliError if it is none.
 */
export async function createMatcher(
  pattern: string,
  { isFixed = false, isFolded = false }: MatcherOptions,
): Promise<Matcher> {
  if (isFixed && !isFolded) {
    return createTextMatcher(pattern);
  }
  const { RE2JS } = await import("re2js");
  const source = isFixed ? RE2JS.quote(pattern) : pattern;
  const flags = isFolded ? RE2JS.CASE_INSENSITIVE : 0;
  const compile = (flags: number) => {
    try {
      return RE2JS.compile(source, flags);
    } catch (error) {
      throw explainPattern(pattern, error);
    }
  };
  const compiled = compile(flags);
  // What has to be there is told only of patterns that heed the case.
  const heedsCase = isFolded ? compile(0) : compiled;
  const prefilter: Prefilter | null = heedsCase.re2().prefilter;
  return {
    test: (text) => compiled.test(text),
    findRanges: (text) => {
      const matcher = compiled.matcher(text);
      const ranges: Range[] = [];
      while (matcher.find()) {
        ranges.push([matcher.start(), matcher.end()]);
      }
      return ranges.filter(([from, to]) => from < to);
    },
    needles: prefilter ? findNeedles(prefilter) : undefined,
    isFolded,
  };
}

/** The platform's own search is the fastest, and linear. */
function createTextMatcher(text: string): Matcher {
  return {
    test: (searched) => searched.includes(text),
    findRanges: (searched) => {
      const ranges: Range[] = [];
      const length = Math.max(1, text.length);
      let from = searched.indexOf(text);
      while (from !== -1 && text !== "") {
        ranges.push([from, from + length]);
        from = searched.indexOf(text, from + length);
      }
      return ranges;
    },
    needles: [text],
    isFolded: false,
  };
}

function explainPattern(pattern: string, cause: unknown): CliError {
  const { message } = cause as Error;
  return new CliError(`"${pattern}" is no pattern: ${message}.`, {
    fix: "The syntax is RE2's: no backreferences, no look-around. -F searches for the text as it is.",
    cause,
  });
}
