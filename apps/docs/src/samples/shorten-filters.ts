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
 * The same filters with every condition as people write it for the client:
 * `{ type: "number", op: "ge", value: 7 }` is `{ ge: 7 }`.
 */
export function shortenFilters(value: unknown): unknown {
  if (isCondition(value)) {
    return shorten(value);
  }
  if (Array.isArray(value)) {
    return shortenList(value);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const members = Object.entries(value).map(([name, inner]) => {
    return [name, shortenFilters(inner)] as const;
  });
  return Object.fromEntries(members);
}

function shortenList(values: unknown[]): unknown {
  const areEntries = values.some((value) => keyOf(value) !== undefined);
  if (!areEntries) {
    return values.map(shortenFilters);
  }
  if (fitsObject(values)) {
    return shortenEntries(values);
  }
  return values;
}

/**
 * An object has each name once, and puts those first that are numbers: other
 * lists stay as they are.
 */
function fitsObject(values: unknown[]): values is Condition[] {
  const keys = values.map(keyOf);
  const areNames = keys.every((key) => plainName.test(key ?? ""));
  return areNames && new Set(keys).size === keys.length;
}

const plainName = /^(?!__proto__$)[A-Za-z_]\w*$/;

function keyOf(value: unknown): string | undefined {
  if (isCondition(value)) {
    return value.key;
  }
  return undefined;
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
