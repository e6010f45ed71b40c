import { isObject } from "../../util/is-object.js";
import type { Call } from "../call.js";

/**
 * The first id that two different calls of a list have: of these, one would be
 * lost. A call that is there twice, as where two exports overlap, is one call.
 */
export function idOfDifferentCalls(calls: readonly Call[]): string | undefined {
  const first = new Map<string, Call>();
  for (const call of calls) {
    const known = first.get(call.call_id);
    if (known === undefined) {
      first.set(call.call_id, call);
    } else if (!isSameJson(known, call)) {
      return call.call_id;
    }
  }
  return undefined;
}

/** Whether two values are the same JSON, whatever the order of their keys. */
function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || writeSorted(a) === writeSorted(b);
}

function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    isObject(inner) ? withSortedKeys(inner) : inner,
  );
}

function withSortedKeys(object: object): object {
  const entries = Object.entries(object);
  const sorted = entries.sort(([a], [b]) => {
    return a < b ? -1 : 1;
  });
  return Object.fromEntries(sorted);
}
