import { writeJson } from "../records/write-json.js";
import { otherColumn } from "../table/flat-table.js";
import { isJsonObject, type JsonObject } from "../table/json-object.js";
import { addToRest, type Rest } from "../table/rest.js";
import { fitScalar, misfit } from "./fit-scalar.js";
import type { ListShape, Shape, StructShape } from "./shape.js";

/** Values by the names of their columns. */
export type Row = Record<string, unknown>;

/** An object as its columns hold it. */
interface FittedStruct {
  readonly row: Row;
  /** What does not fit: unknown fields, and values of other types. */
  readonly rest: Rest | undefined;
}

/** Makes a row of an object. */
function fitStruct(
  { known, derived, empty }: StructShape,
  source: JsonObject,
): FittedStruct {
  const row: Row = { ...empty };
  let rest: Rest | undefined;
  for (const key of Object.keys(source)) {
    const value = source[key];
    const left = known.has(key)
      ? fitField(row, key, known.get(key), value)
      : value;
    if (left !== undefined) {
      rest = addToRest(rest, key, left);
    }
  }
  for (const { name, from, derive } of derived) {
    row[name] = derive(source[from]);
  }
  return {
    row,
    rest,
  };
}

/** Answers what does not fit; `undefined` where all of it does. */
function fitField(
  row: Row,
  name: string,
  shape: Shape | undefined,
  value: unknown,
): unknown {
  if (shape === undefined) {
    return undefined;
  }
  if (value === null) {
    return undefined;
  }
  if (shape.kind === "struct") {
    return fitObject(row, name, shape, value);
  }
  const fitted = fitValue(shape, value);
  if (fitted === misfit) {
    return value;
  }
  row[name] = fitted;
  return undefined;
}

function fitObject(
  row: Row,
  name: string,
  shape: StructShape,
  value: unknown,
): unknown {
  if (!isJsonObject(value)) {
    return value;
  }
  const fitted = fitStruct(shape, value);
  row[name] = fitted.row;
  return fitted.rest;
}

function fitValue(shape: Exclude<Shape, StructShape>, value: unknown): unknown {
  if (shape.kind === "list") {
    return fitList(shape, value);
  }
  return fitScalar[shape.kind](value);
}

/** A list with an element that does not fit does not fit itself. */
function fitList({ element }: ListShape, value: unknown): unknown {
  if (!Array.isArray(value)) {
    return misfit;
  }
  const elements = value.map((item) => fitElement(element, item));
  if (elements.includes(misfit)) {
    return misfit;
  }
  return elements;
}

function fitElement(shape: Shape, value: unknown): unknown {
  if (value === null) {
    return null;
  }
  if (shape.kind !== "struct") {
    return fitValue(shape, value);
  }
  return fitRecord(shape, value);
}

/**
 * Makes a row of any value by a shape that has a column `other`: what does not
 * fit goes there, as JSON.
 */
export function fitRecord(shape: StructShape, value: unknown): Row {
  const isObject = isJsonObject(value);
  const { row, rest } = fitStruct(shape, isObject ? value : {});
  const other = isObject ? rest : value;
  if (other !== undefined) {
    row[otherColumn] = writeJson(other);
  }
  return row;
}
