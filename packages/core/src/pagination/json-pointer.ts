import type { Parameters } from "../request/send.js";
import type { JsonPointer } from "../spec/json-pointer.js";

type Bag = Record<string, unknown> | null | undefined;

/** The names of a pointer. The generator refuses those with escapes in them. */
function namesIn(pointer: JsonPointer): string[] {
  const [, ...names] = pointer.split("/");
  return names;
}

/**
 * A function that reads what the pointer points to, `undefined` where there is
 * nothing. Split once, used per item.
 */
export function createReader(
  pointer: JsonPointer,
): (value: unknown) => unknown {
  const names = namesIn(pointer);
  return (value) => {
    for (const name of names) {
      value = (value as Bag)?.[name];
    }
    return value;
  };
}

/** What the pointer points to, where it is read only once. */
export function readAt(pointer: JsonPointer, value: unknown): unknown {
  const read = createReader(pointer);
  return read(value);
}

/**
 * A copy of the parameters in which the pointer points to `value`; `undefined`
 * takes away what is there.
 */
export function copyWith(
  parameters: Parameters,
  pointer: JsonPointer,
  value: unknown,
): Parameters {
  return copyBag(parameters, namesIn(pointer), value);
}

function copyBag(
  bag: Bag,
  [name = "", ...rest]: string[],
  value: unknown,
): Record<string, unknown> {
  const isLast = rest.length === 0;
  const inner = isLast ? value : copyBag(bag?.[name] as Bag, rest, value);
  if (inner === undefined) {
    const { [name]: _, ...others } = bag ?? {};
    return others;
  }
  return {
    ...bag,
    [name]: inner,
  };
}
