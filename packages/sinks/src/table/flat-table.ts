import { writeJson as writeExactJson } from "../records/write-json.js";
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

/** How cells are written. */
export interface CellOptions {
  /**
   * Writes a list or an object as JSON, for who wants characters of it escaped.
   * @default as short as it can be, with every number as it came: -0 and 1e999, too
   */
  readonly writeJson?: ((value: unknown) => string) | undefined;
}

/** A row that is being filled. */
interface OpenRow {
  readonly cells: Cell[];
  readonly writeJson: (value: unknown) => string;
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
export function flatTable(
  choice: FieldChoice,
  options: CellOptions = {},
): FlatTable {
  return tableOf(chooseFields(choice), options);
}

/** The table of records of a type. */
export function tableOf(
  struct: StructType,
  { writeJson = writeExactJson }: CellOptions = {},
): FlatTable {
  const flat = flattenColumns(struct);
  const other: Column = {
    name: otherColumn,
    type: { kind: "json" },
  };
  return {
    columns: [...flat.columns, other],
    rowOf: (record) => {
      const cells = new Array<Cell>(flat.columns.length + 1).fill(undefined);
      writeRow({ cells, writeJson }, flat, record);
      return cells;
    },
  };
}

function writeRow(
  row: OpenRow,
  { columns, places }: FlatColumns,
  record: unknown,
): void {
  const rest = isJsonObject(record) ? fillRow(row, places, record) : record;
  if (rest !== undefined) {
    row.cells[columns.length] = row.writeJson(rest);
  }
}

/** Writes into the row what has a column, and answers what has none. */
function fillRow(
  row: OpenRow,
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
function placeValue(row: OpenRow, place: Place, value: unknown): unknown {
  if (place.kind === "nowhere") {
    return undefined;
  }
  if (value === null) {
    return undefined;
  }
  if (place.kind === "column") {
    row.cells[place.index] = cellOf(row, value);
    return undefined;
  }
  if (isJsonObject(value)) {
    return fillRow(row, place.places, value);
  }
  return value;
}

function cellOf({ writeJson }: OpenRow, value: unknown): Cell {
  if (typeof value === "object") {
    return writeJson(value);
  }
  return value as Cell;
}
