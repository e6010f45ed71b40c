/** The last instant that a `Date` can hold, in epoch milliseconds. */
const lastInstant = 8_640_000_000_000_000;

/** A field of anything: nothing where it is no object, or has no such field. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  return Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** The value, if it is a text that says something. */
export function toText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The value, if it is true or false. */
export function toBoolean(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** The value, if it is an amount: a number from 0 on. */
export function toAmount(value: unknown): number | undefined {
  const isAmount = Number.isFinite(value) && Number(value) >= 0;
  return isAmount ? Number(value) : undefined;
}

/** The value, if it is a time that a calendar has, in epoch milliseconds. */
export function toInstant(value: unknown): number | undefined {
  const isInstant =
    Number.isFinite(value) && Math.abs(Number(value)) <= lastInstant;
  return isInstant ? Number(value) : undefined;
}
