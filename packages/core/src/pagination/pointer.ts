import type { Parameters } from "../request/send.js";
import type { JsonPointer } from "../spec/operation.js";

type Bag = Record<string, unknown> | null | undefined;

/** The names of a pointer. The generator refuses those with escapes in them. */
const names = (pointer: JsonPointer): string[] => pointer.split("/").slice(1);

/**
 * A function that reads what the pointer points to, `undefined` where there is
 * nothing. Split once, used per item.
 */
export function reader(pointer: JsonPointer): (value: unknown) => unknown {
  const keys = names(pointer);
  return (value) => {
    for (const key of keys) {
      value = (value as Bag)?.[key];
    }
    return value;
  };
}

/** A copy of the parameters in which the pointer points to `value`. */
export function written(
  parameters: Parameters,
  pointer: JsonPointer,
  value: unknown,
): Parameters {
  const put = (
    into: Bag,
    [key = "", ...rest]: string[],
  ): Record<string, unknown> => ({
    ...into,
    [key]: rest.length ? put(into?.[key] as Bag, rest) : value,
  });
  return put(parameters, names(pointer));
}
