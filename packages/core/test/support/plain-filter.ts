/**
 * What filters mean, in the plainest words there are: those that people write,
 * and those of the wire. Neither half knows the other.
 */

type Bag = Readonly<Record<string, unknown>>;

/** A row of the table, as far as it says where values are. */
export interface Row {
  readonly filter: {
    readonly field: string | readonly string[];
    readonly key?: string;
  };
}

/** The value of the first pointer that leads to something. */
function valueAt(item: unknown, { filter }: Row, key?: string): unknown {
  const entry = key === undefined ? [] : [key];
  for (const pointer of [filter.field].flat()) {
    const names = [...pointer.split("/").slice(1), ...entry];
    const value = names.reduce<unknown>(
      (bag, name) =>
        Object.hasOwn(Object(bag), name) ? (bag as Bag)[name] : undefined,
      item,
    );
    if (value !== undefined && value !== null) {
      return value;
    }
  }
  return undefined;
}

const plain = (wanted: unknown) =>
  wanted instanceof Date ? wanted.getTime() : wanted;

/** Whether a value passes one test that somebody wrote. */
function passes(value: unknown, name: string, given: unknown): boolean {
  if (name === "exists") {
    return (value !== undefined) === given;
  }
  if (value === undefined) {
    return false;
  }
  const wanted = plain(given);
  if (name === "eq") {
    return value === wanted;
  }
  if (name === "ne") {
    return value !== wanted;
  }
  if (name === "in") {
    return (wanted as unknown[]).includes(value);
  }
  if (typeof value === "string" && typeof wanted === "string") {
    return passesText(value, name, wanted);
  }
  return typeof value === "number" && passesNumber(value, name, wanted);
}

function passesText(value: string, name: string, wanted: string): boolean {
  const places = {
    startsWith: value.indexOf(wanted) === 0,
    endsWith: value.slice(value.length - wanted.length) === wanted,
    contains: value.indexOf(wanted) >= 0,
  };
  return places[name as keyof typeof places] ?? false;
}

function passesNumber(value: number, name: string, wanted: unknown): boolean {
  if (name === "between") {
    const [low, high] = (wanted as unknown[]).map(plain) as number[];
    return Number(low) <= value && value <= Number(high);
  }
  const difference = value - Number(wanted);
  const signs = { gt: [1], ge: [0, 1], lt: [-1], le: [-1, 0] };
  const allowed = signs[name as keyof typeof signs] ?? [];
  return allowed.includes(Math.sign(difference));
}

/** Whether a value meets what somebody wrote: all of its tests. */
function meets(value: unknown, written: unknown): boolean {
  if (Array.isArray(written)) {
    return passes(value, "in", written);
  }
  if (typeof written !== "object" || written instanceof Date) {
    return passes(value, "eq", written);
  }
  return Object.entries(written as Bag).every(([name, wanted]) =>
    passes(value, name, wanted),
  );
}

/** Whether an item is one that somebody asked for. */
export function meetsWritten(
  item: unknown,
  filters: Bag,
  rows: Readonly<Record<string, Row>>,
): boolean {
  return Object.entries(filters).every(([name, written]) => {
    const row = rows[name] as Row;
    if (row.filter.key === undefined) {
      return meets(valueAt(item, row), written);
    }
    return Object.entries(written as Bag).every(([key, condition]) =>
      meets(valueAt(item, row, key), condition),
    );
  });
}

interface Condition {
  readonly key?: string;
  readonly type: string;
  readonly op: string;
  readonly value?: never;
}

const wireTests: Record<string, (value: never, wanted: never) => boolean> = {
  "string eq": (value, wanted) => value === wanted,
  "string ne": (value, wanted) => value !== wanted,
  "string sw": (value, wanted) => `${value}`.startsWith(wanted),
  "string ew": (value, wanted) => `${value}`.endsWith(wanted),
  "string co": (value, wanted) => `${value}`.includes(wanted),
  "number eq": (value, wanted) => value === wanted,
  "number ne": (value, wanted) => value !== wanted,
  "number gt": (value, wanted) => value > wanted,
  "number ge": (value, wanted) => value >= wanted,
  "number lt": (value, wanted) => value < wanted,
  "number le": (value, wanted) => value <= wanted,
  "range bt": (value, wanted) => value >= wanted[0] && value <= wanted[1],
  "boolean eq": (value, wanted) => value === wanted,
  "enum in": (value, wanted: string[]) => wanted.includes(value),
};

/** The type that a value has to have for an order or a part of it. */
const typeFor: Record<string, string> = {
  gt: "number",
  ge: "number",
  lt: "number",
  le: "number",
  bt: "number",
  sw: "string",
  ew: "string",
  co: "string",
};

function meetsCondition(
  item: unknown,
  { key, type, op, value: wanted }: Condition,
  row: Row,
): boolean {
  const value = valueAt(item, row, key);
  if (type === "present") {
    return (op === "pr") === (value !== undefined);
  }
  const test = wireTests[`${type} ${op}`];
  if (!test) {
    throw new Error(`The wire has no ${type} ${op}`);
  }
  const needed = typeFor[op] ?? typeof value;
  const isComparable = value !== undefined && typeof value === needed;
  return isComparable && test(value as never, wanted as never);
}

/** Whether an item passes the filters of a request. */
export function meetsWire(
  item: unknown,
  filters: Bag,
  rows: Readonly<Record<string, Row>>,
): boolean {
  return Object.entries(filters).every(([name, given]) => {
    const conditions = [given].flat() as Condition[];
    return conditions.every((one) =>
      meetsCondition(item, one, rows[name] as Row),
    );
  });
}
