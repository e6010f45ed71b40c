import type { ListShape } from "../model/form-field.js";
import { element } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  listOf,
  type Reading,
} from "./control.js";
import { readItems } from "./read-items.js";

/** So many items, no more and no fewer: the two ends of a range. */
export function tupleControl(
  shape: ListShape,
  place: ControlPlace,
  create: CreateControl,
  count: number,
): Control {
  const items = createItems(shape, place, create, count);
  const group = element(
    "div",
    { class: "con-tuple", role: "group", "aria-label": place.label },
    ...items.map((item) => item.element),
  );
  const [first] = items;
  return {
    element: group,
    input: first?.input ?? group,
    read: () => readTuple(items),
    write: (value) => writeTuple(items, value),
  };
}

function createItems(
  { item: shape }: ListShape,
  { id, label }: ControlPlace,
  create: CreateControl,
  count: number,
): Control[] {
  return Array.from({ length: count }, (_, index) => {
    const place = {
      id: `${id}-${index}`,
      label: `${label}, ${index + 1} of ${count}`,
    };
    return create(shape, place);
  });
}

function readTuple(items: readonly Control[]): Reading {
  const list = readItems(items);
  const missing = items.filter((item) => item.read().value === undefined);
  const isHalf = missing.length > 0 && missing.length < items.length;
  if (!isHalf) {
    return list;
  }
  if (list.problems.length > 0) {
    return list;
  }
  const message = `Fill in all ${items.length}.`;
  const problems = missing.map(({ input }) => ({
    at: input,
    message,
  }));
  return { problems };
}

function writeTuple(items: readonly Control[], value: unknown): void {
  const given = listOf(value);
  for (const [index, item] of items.entries()) {
    item.write(given[index]);
  }
}
