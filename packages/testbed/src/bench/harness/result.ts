/** What a ratio has to be. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

/** One line of a bench. */
export interface Result {
  readonly name: string;
  readonly ratio: number;
  /** As it is read: `<= 1.15`. */
  readonly target: string;
  readonly pass: boolean;
  /** What the ratio was made of. */
  readonly [detail: string]: unknown;
}

/** Judges a ratio. */
export function resultOf(
  name: string,
  ratio: number,
  target: Target,
  details: object,
): Result {
  const pass =
    "atMost" in target ? ratio <= target.atMost : ratio >= target.atLeast;
  const written =
    "atMost" in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`;
  return { name, ratio: rounded(ratio), target: written, pass, ...details };
}

/** Three digits are more than a bench can promise. */
export function rounded(number: number): number {
  return Number(number.toPrecision(3));
}
