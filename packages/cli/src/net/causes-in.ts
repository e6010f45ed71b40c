/** What is read of an error, whoever threw it. */
export interface ErrorFacts {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly reason?: unknown;
  readonly retryable?: unknown;
  /** Of a `ProxyError`. */
  readonly proxy?: unknown;
  readonly answer?: unknown;
  readonly cause?: unknown;
  /** Of an `AggregateError`: one for each address that was tried. */
  readonly errors?: unknown;
}

/** Causes that lead back to themselves have no end. */
const mostCauses = 20;

/** An error, what caused it, what caused that, and so on. */
export function causesIn(error: unknown): ErrorFacts[] {
  const causes = new Set<ErrorFacts>();
  const next = [error];
  // What is added meanwhile is looked at, too.
  for (const each of next) {
    if (each instanceof Object && next.length < mostCauses) {
      const facts: ErrorFacts = each;
      const inner = Array.isArray(facts.errors) ? facts.errors : [];
      causes.add(facts);
      next.push(facts.cause, ...inner);
    }
  }
  return [...causes];
}
