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
      const { cause, errors } = Object(each) as Cause;
      const all = Array.isArray(errors) ? errors : [];
      for (const next of [cause, ...all]) {
        found.add(next);
      }
    }
  }
  return [...found].filter(isCause);
}

function isCause(value: unknown): value is Cause {
  return Object(value) === value;
}
