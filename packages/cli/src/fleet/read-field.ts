/** The last instant that a `Date` can hold, in epoch milliseconds. */
const lastInstant = 8_640_000_000_000_000;

/** A field of anything: nothing where it is no object, or has no such field. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  if (!Object.hasOwn(value, name)) {
    return undefined;
  }
  const fields = value as Record<string, unknown>;
  return fields[name];
}

/** The value, if it is a text that says something. */
export function toText(value: unknown): string | undefined {
  const isText = typeof value === "string" && value !== "";
  if (isText) {
    return value;
  }
  return undefined;
}

/** The value, if it is true or false. */
export function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === "boolean") {
    return value;
  }
  return undefined;
}

/** The value, if it is an amount: a number from 0 on. */
export function toAmount(value: unknown): number | undefined {
  const number = toNumber(value);
  const isAmount = number !== undefined && number >= 0;
  if (isAmount) {
    return number;
  }
  return undefined;
}

/** The value, if it is a time that a calendar has, in epoch milliseconds. */
export function toInstant(value: unknown): number | undefined {
  const number = toNumber(value) ?? Infinity;
  const distance = Math.abs(number);
  if (distance <= lastInstant) {
    return number;
  }
  return undefined;
}

function toNumber(value: unknown): number | undefined {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (isNumber) {
    return value;
  }
  return undefined;
}
