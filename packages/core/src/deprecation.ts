/** What an answer says of the end of its operation. */
export interface Deprecation {
  /** Since when it is not to be used any more; `unknown` without a date. */
  readonly deprecated?: string | undefined;
  /** When it is to be gone; `unknown` without a date. */
  readonly sunset?: string | undefined;
}

/**
 * Reads `Deprecation` (RFC 9745, and the drafts before it) and `Sunset` (RFC
 * 8594) as days, `2026-06-15`. Undefined where there is neither.
 */
export function deprecationOf(headers: Headers): Deprecation | undefined {
  const deprecated = dayIn(headers.get("deprecation"));
  const sunset = dayIn(headers.get("sunset"));
  if (!deprecated && !sunset) {
    return undefined;
  }
  return {
    deprecated,
    sunset,
  };
}

/** Says it in words. */
export function describeDeprecation({ deprecated, sunset }: Deprecation) {
  const since = deprecated && `is deprecated${readDate(" since", deprecated)}`;
  const until = sunset && `is to be gone${readDate(" on", sunset)}`;
  return [since, until].filter(Boolean).join(" and ");
}

const unknown = "unknown";

const readDate = (word: string, day: string) =>
  day === unknown ? "" : `${word} ${day}`;

const noWords: readonly string[] = ["?0", "false"];

/** Dates of HTTP alone: platforms read one in almost any word with a digit. */
function parseDate(value: string): number {
  if (/^[a-z]+, .+ gmt$/i.test(value)) {
    return Date.parse(value);
  }
  return Number.NaN;
}

/** The day alone: a header may hold anything, and nothing else gets out. */
function dayIn(value: string | null): string | undefined {
  // The drafts had a boolean, of which `false` is none.
  if (!value) {
    return undefined;
  }
  if (noWords.includes(value)) {
    return undefined;
  }
  const seconds = /^@(-?\d{1,11})$/.exec(value)?.[1];
  const ms = seconds ? Number(seconds) * 1000 : parseDate(value);
  if (Number.isNaN(ms)) {
    return unknown;
  }
  return new Date(ms).toISOString().slice(0, 10);
}
