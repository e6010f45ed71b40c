import { chooseFields, type FieldChoice } from "./choose-fields.js";
import {
  type Column,
  type FlatColumns,
  flattenColumns,
  type Place,
  type Places,
} from "./columns.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { addToRest, type Rest } from "./rest.js";
import type { StructType } from "./value-type.js";

/**
 * One cell: a text, a number or a truth value as it came; a list or an object
 * as JSON text; nothing for null and for a field that is not there.
 */
export type Cell = string | number | boolean | undefined;

/** Calls, or other records, as rows. */
export interface FlatTable {
  /** The last one is `other`. */
  readonly columns: readonly Column[];
  /** The cells of a record, one for each column. It takes any value. */
  rowOf(record: unknown): Cell[];
}

/** The name of the column for all that the spec does not know. */
export const otherColumn = "other";

/**
 * The table of calls: one row a call. Fields of objects have columns of their
 * own, under dotted names; a list, or an object of unknown keys, is JSON text
 * in one column. The last column, `other`, holds as JSON what the spec does not
 * know, so that nothing is lost.
 *
 * @example
 * ```ts
 * const table = flatTable({ schema: callReference });
 * table.columns[0]?.name; // => "call_id"
 * table.rowOf({ call_id: "call_1", mood: "good" }).at(-1); // => '{"mood":"good"}'
 * ```
 */
export function flatTable(choice: FieldChoice): FlatTable {
  return tableOf(chooseFields(choice));
}

/** The table of records of a type. */
export function tableOf(struct: StructType): FlatTable {
  const flat = flattenColumns(struct);
  const other: Column = { name: otherColumn, type: { kind: "json" } };
  return {
    columns: [...flat.columns, other],
    rowOf: (record) => makeRow(flat, record),
  };
}

function makeRow({ columns, places }: FlatColumns, record: unknown): Cell[] {
  const row = new Array<Cell>(columns.length + 1).fill(undefined);
  const rest = isJsonObject(record) ? fillRow(row, places, record) : record;
  if (rest !== undefined) {
    row[columns.length] = JSON.stringify(rest);
  }
  return row;
}

/** Writes into the row what has a column, and answers what has none. */
function fillRow(
  row: Cell[],
  places: Places,
  source: JsonObject,
): Rest | undefined {
  let rest: Rest | undefined;
  for (const key of Object.keys(source)) {
    const value = source[key];
    const place = places.get(key);
    const left = place === undefined ? value : placeValue(row, place, value);
    if (left !== undefined) {
      rest = addToRest(rest, key, left);
    }
  }
  return rest;
}

/** Answers what has no column; `undefined` where all of it has one. */
function placeValue(row: Cell[], place: Place, value: unknown): unknown {
  if (place.kind === "nowhere" || value === null) {
    return undefined;
  }
  if (place.kind === "column") {
    row[place.index] = cellOf(value);
    return undefined;
  }
  return isJsonObject(value) ? fillRow(row, place.places, value) : value;
}

function cellOf(value: unknown): Cell {
  if (typeof value === "object") {
    return JSON.stringify(value);
  }
  return value as Cell;
}
