import { type FieldPath, isPlace } from "./fields.js";

/** What is wanted of a value: all of it, or some of its fields. */
type Wanted = "all" | Map<string, Wanted>;

/**
 * A function that copies a record with these fields and no others, in this
 * order, each where it stood: `latency.e2e.p50` gives
 * `{"latency": {"e2e": {"p50": …}}}`. Of a list, those of its elements; where
 * only places in it are named, such as `turns.0`, these elements alone.
 */
export function createPicker(
  fields: readonly FieldPath[],
): (record: unknown) => unknown {
  const wanted: Wanted = new Map();
  for (const { names } of fields) {
    addNames(wanted, names);
  }
  return (record) => pick(record, wanted);
}

function addNames(
  wanted: Map<string, Wanted>,
  [name = "", ...rest]: readonly string[],
): void {
  const before = wanted.get(name);
  if (rest.length === 0 || before === "all") {
    wanted.set(name, "all");
    return;
  }
  const inner = before ?? new Map<string, Wanted>();
  addNames(inner, rest);
  wanted.set(name, inner);
}

function pick(value: unknown, wanted: Wanted): unknown {
  if (wanted === "all" || typeof value !== "object" || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return pickElements(value, wanted);
  }
  const entries: [string, unknown][] = [];
  for (const [name, inner] of wanted) {
    if (Object.hasOwn(value, name)) {
      const found = (value as Record<string, unknown>)[name];
      entries.push([name, pick(found, inner)]);
    }
  }
  return Object.fromEntries(entries);
}

function pickElements(
  list: readonly unknown[],
  wanted: ReadonlyMap<string, Wanted>,
): unknown[] {
  const names = [...wanted].filter(([name]) => !isPlace(name));
  const ofEach = names.length > 0 ? new Map(names) : undefined;
  const picked: unknown[] = [];
  for (const [at, element] of list.entries()) {
    const inner = wanted.get(String(at)) ?? ofEach;
    if (inner !== undefined) {
      picked.push(pick(element, inner));
    }
  }
  return picked;
}
