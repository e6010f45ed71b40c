import { typeOf } from "../request/type-of.js";

export type Bag = Readonly<Record<string, unknown>>;

/** Whether it is an object of names and values. */
export function isBag(value: unknown): value is Bag {
  return typeOf(value) === "object";
}
