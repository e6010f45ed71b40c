/** As much of an error as is asked for, whoever made it. */
export interface Cause {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
  /** Of Bun: the URL. */
  readonly path?: unknown;
  readonly cause?: unknown;
  /** Of an `AggregateError`: one for each address that was tried. */
  readonly errors?: unknown;
}

/** No chain of causes is longer, unless it runs in a circle. */
const deepest = 9;

/** An error, what caused it, what caused that, and so on. */
export function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  let next = error;
  while (isCause(next) && causes.length < deepest) {
    causes.push(next);
    const { cause, errors } = next;
    next = cause ?? firstOf(errors);
  }
  return causes;
}

const isCause = (value: unknown): value is Cause =>
  typeof value === "object" && value !== null;

const firstOf = (errors: unknown): unknown =>
  Array.isArray(errors) ? errors[0] : undefined;
