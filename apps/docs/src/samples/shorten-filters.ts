/** A condition as the wire has it. */
interface Condition {
  readonly type: string;
  readonly op: string;
  readonly value?: unknown;
  /** Of an entry of an object. */
  readonly key?: string;
}

/** What the client calls a test that it does not call as the wire does. */
const names: Readonly<Record<string, string>> = {
  sw: "startsWith",
  ew: "endsWith",
  co: "contains",
  bt: "between",
};

/**
 * The same parameters with every condition as people write it for the client:
 * `{ type: "number", op: "ge", value: 7 }` is `{ ge: 7 }`.
 */
export function shortenFilters(value: unknown): unknown {
  if (isCondition(value)) {
    return shorten(value);
  }
  if (Array.isArray(value)) {
    return isListOfEntries(value)
      ? shortenEntries(value)
      : value.map(shortenFilters);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const members = Object.entries(value).map(([name, inner]) => {
    return [name, shortenFilters(inner)] as const;
  });
  return Object.fromEntries(members);
}

function isListOfEntries(values: unknown[]): values is Condition[] {
  const hasKey = (value: unknown) =>
    isCondition(value) && value.key !== undefined;
  return values.length > 0 && values.every(hasKey);
}

function shortenEntries(conditions: readonly Condition[]): object {
  const entries = conditions.map((condition) => {
    return [condition.key, shorten(condition)] as const;
  });
  return Object.fromEntries(entries);
}

function shorten({ op, value }: Condition): unknown {
  if (op === "eq" || op === "in") {
    return value;
  }
  if (op === "pr" || op === "np") {
    return { exists: op === "pr" };
  }
  const name = names[op] ?? op;
  return { [name]: value };
}

function isCondition(value: unknown): value is Condition {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "op" in value
  );
}
