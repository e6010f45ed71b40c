import { typeOf } from "../request/type-of.js";

export type Bag = Readonly<Record<string, unknown>>;

/** Whether it is an object of names and values. */
export function isBag(value: unknown): value is Bag {
  return typeOf(value) === "object";
}

/** What was given; what is undefined was not. */
export function entriesOf(bag: Bag): [string, unknown][] {
  const entries = Object.entries(bag);
  return entries.filter(([, value]) => value !== undefined);
}
