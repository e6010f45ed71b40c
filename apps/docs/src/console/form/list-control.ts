import type { ListShape } from "../model/form-field.js";
import { element } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  nothing,
  type Reading,
} from "./control.js";
import { growingRows } from "./growing-rows.js";

/** A list: a row for each item, and a button for one more. */
export function listControl(
  shape: ListShape,
  place: ControlPlace,
  create: CreateControl,
): Control {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
  if (minItems > 0 && minItems === maxItems) {
    return tupleControl(shape, place, create, minItems);
  }
  return growingList(shape, place, create, maxItems);
}

/** So many items, no more and no fewer: the two ends of a range. */
function tupleControl(
  shape: ListShape,
  { id, label }: ControlPlace,
  create: CreateControl,
  count: number,
): Control {
  const items = Array.from({ length: count }, (_, index) =>
    create(shape.item, {
      id: `${id}-${index}`,
      label: `${label}, ${index + 1} of ${count}`,
    }),
  );
  const group = element(
    "div",
    { class: "con-tuple", role: "group", "aria-label": label },
    ...items.map((item) => item.element),
  );
  const [first] = items;
  return {
    element: group,
    input: first?.input ?? group,
    read: () => readTuple(items),
    write(value) {
      const given: readonly unknown[] = Array.isArray(value) ? value : [];
      for (const [index, item] of items.entries()) {
        item.write(given[index]);
      }
    },
  };
}

function readTuple(items: readonly Control[]): Reading {
  const list = readItems(items);
  const missing = items.filter((item) => item.read().value === undefined);
  const isHalf = missing.length > 0 && missing.length < items.length;
  if (!isHalf || list.problems.length > 0) {
    return list;
  }
  const problems = missing.map(({ input }) => ({
    at: input,
    message: `Fill in all ${items.length}.`,
  }));
  return { problems };
}

function readItems(items: readonly Control[]): Reading {
  const readings = items.map((item) => item.read());
  const problems = readings.flatMap((reading) => reading.problems);
  const filled = readings.filter(({ value }) => value !== undefined);
  if (filled.length === 0) {
    return { ...nothing, problems };
  }
  return { value: filled.map(({ value }) => value), problems };
}

function growingList(
  shape: ListShape,
  place: ControlPlace,
  create: CreateControl,
  maxItems: number,
): Control {
  const rows = growingRows(place, maxItems, (number) => {
    const item = create(shape.item, {
      id: `${place.id}-${number}`,
      label: `${place.label}, item ${number}`,
    });
    return { item, parts: [item.element], focus: item.input };
  });
  return {
    element: rows.element,
    input: rows.more,
    read: () => readItems(rows.items()),
    write(value) {
      rows.clear();
      const given: readonly unknown[] = Array.isArray(value) ? value : [];
      for (const one of given) {
        rows.add().write(one);
      }
    },
  };
}
