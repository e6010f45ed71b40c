/** As much of an error as is asked for, whoever made it. */
export interface Cause {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  /** Of an `AggregateError`: one for each address that was tried. */
  readonly errors?: unknown;
}

/** No error has more of them, unless they never end. */
const most = 50;

/** An error, what caused it, what caused that, and so on. */
export function causesOf(error: unknown): Cause[] {
  const found = new Set([error]);
  // What is added meanwhile is looked at too.
  for (const each of found) {
    if (found.size < most) {
      for (const next of beneath(each)) {
        found.add(next);
      }
    }
  }
  return [...found].filter(isCause);
}

/** What is one step below. */
function beneath(error: unknown): unknown[] {
  if (!isCause(error)) {
    return [];
  }
  const { cause, errors } = error;
  if (Array.isArray(errors)) {
    return [cause, ...errors];
  }
  return [cause];
}

function isCause(value: unknown): value is Cause {
  return typeof value === "object" && value !== null;
}
