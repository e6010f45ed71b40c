import { parseLatency } from "./answer-latency.js";
import type { Fault, RetryAfter } from "./fault.js";
import { COUNT, readCount } from "./read-count.js";

/** What a clause adds to the fault, beside its effect. */
type Addition = Partial<Omit<Fault, "effect">> & {
  readonly retryAfter?: RetryAfter;
};

/** A clause that says when, how late, or to which requests. */
export interface ScopeClause {
  readonly accepts: string;
  /** `undefined`: not accepted. */
  readonly read: (value: string) => Addition | undefined;
}

/** What a fault may say beside its effect, by the names of the clauses. */
export const scopeClauses = {
  latency: {
    accepts: "a latency",
    read: (value) => ({ latency: parseLatency(value) }),
  },
  "retry-after": {
    accepts: "seconds (2), date, date(5) or absurd",
    read: readRetryAfter,
  },
  rate: {
    accepts: "0 to 1",
    read: readRate,
  },
  path: {
    accepts: "the start of a path, such as /list-calls",
    read: readPath,
  },
  method: {
    accepts: "a method, such as GET",
    read: readMethod,
  },
  after: {
    accepts: COUNT,
    read: (value) => addCount("after", readCount(value)),
  },
  first: {
    accepts: COUNT,
    read: (value) => addCount("first", readCount(value)),
  },
} as const satisfies Readonly<Record<string, ScopeClause>>;

function readRetryAfter(value: string): Addition | undefined {
  const retryAfter = retryAfterOf(value);
  return retryAfter && { retryAfter };
}

/** How far ahead a date is that does not say it. */
const DATE_SECONDS = 2;

function retryAfterOf(value: string): RetryAfter | undefined {
  if (value === "absurd") {
    return { kind: "absurd" };
  }
  if (value === "date") {
    return {
      kind: "date",
      seconds: DATE_SECONDS,
    };
  }
  const inDate = /^date\((.*)\)$/.exec(value)?.[1];
  const seconds = readCount(inDate ?? value);
  if (seconds === undefined) {
    return undefined;
  }
  return {
    kind: inDate === undefined ? "seconds" : "date",
    seconds,
  };
}

const SHARE = /^(\d+(\.\d+)?|\.\d+)(e-\d+)?$/i;

function readRate(value: string): Addition | undefined {
  const rate = Number(value);
  const isShare = SHARE.test(value) && rate <= 1;
  if (isShare) {
    return { rate };
  }
  return undefined;
}

function readPath(value: string): Addition | undefined {
  const isPath = /^\/[^\s;?#]*$/.test(value);
  if (isPath) {
    return { path: value };
  }
  return undefined;
}

function readMethod(value: string): Addition | undefined {
  const isMethod = /^[A-Z]+$/i.test(value);
  if (isMethod) {
    return { method: value.toUpperCase() };
  }
  return undefined;
}

function addCount(
  name: "after" | "first",
  count: number | undefined,
): Addition | undefined {
  if (count === undefined) {
    return undefined;
  }
  return { [name]: count };
}
