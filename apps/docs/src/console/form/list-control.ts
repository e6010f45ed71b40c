import type { ListShape } from "../model/form-field.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  listOf,
} from "./control.js";
import { growingRows, type Row } from "./growing-rows.js";
import { readItems } from "./read-items.js";
import { tupleControl } from "./tuple-control.js";

/** A list: a row for each item, and a button for one more. */
export function listControl(
  shape: ListShape,
  place: ControlPlace,
  create: CreateControl,
): Control {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
  const isFixed = minItems > 0 && minItems === maxItems;
  if (isFixed) {
    return tupleControl(shape, place, create, minItems);
  }
  return growingList(shape, place, create, maxItems);
}

function growingList(
  { item: shape }: ListShape,
  { id, label }: ControlPlace,
  create: CreateControl,
  maxItems: number,
): Control {
  const makeRow = (number: number): Row<Control> => {
    const item = create(shape, {
      id: `${id}-${number}`,
      label: `${label}, item ${number}`,
    });
    return {
      item,
      parts: [item.element],
      focus: item.input,
    };
  };
  const rows = growingRows({ id, label }, maxItems, makeRow);
  return {
    element: rows.element,
    input: rows.more,
    read: () => readItems(rows.items()),
    write(value) {
      rows.clear();
      for (const item of listOf(value)) {
        rows.add().write(item);
      }
    },
  };
}
