import { otherColumn } from "../table/flat-table.js";
import {
  type DerivedField,
  isSpoken,
  leaveOutWords,
  spokenTimes,
} from "../table/spoken-times.js";
import type { ScalarKind, StructType, ValueType } from "../table/value-type.js";

/** The columns of a Parquet file that hold a value, nested as the value is. */
export type Shape =
  | { readonly kind: ScalarKind | "json" }
  | ListShape
  | StructShape;

/** A list whose elements all have one shape. */
export interface ListShape {
  readonly kind: "list";
  readonly element: Shape;
}

/** An object with a fixed set of columns. */
export interface StructShape {
  readonly kind: "struct";
  /** What is written, in its order. */
  readonly fields: readonly ShapeField[];
  /** The fields that a value may have; `undefined` is not written. */
  readonly known: ReadonlyMap<string, Shape | undefined>;
  readonly derived: readonly DerivedField[];
  /** Every field, empty: objects that begin alike are fast. */
  readonly empty: Readonly<Record<string, undefined>>;
}

/** One column, or the columns of one object. */
export interface ShapeField {
  readonly name: string;
  readonly shape: Shape;
}

/** Which parts of a value are written. */
export interface ShapeOptions {
  /** Whether turns have their words, too. */
  readonly words: boolean;
}

/**
 * The shape of a call. Its last column, `other`, is for all that fits into no
 * other one.
 */
export function shapeOfCall(
  struct: StructType,
  options: ShapeOptions,
): StructShape {
  return shapeOfStruct(struct, options, [other]);
}

const other: ShapeField = {
  name: otherColumn,
  shape: { kind: "json" },
};

function shapeOf(type: ValueType, options: ShapeOptions): Shape | undefined {
  if (type.kind === "leftOut") {
    return undefined;
  }
  if (type.kind === "list") {
    return {
      kind: "list",
      element: shapeOfElement(type.element, options),
    };
  }
  if (type.kind === "struct") {
    return shapeOfStruct(type, options, []);
  }
  return { kind: type.kind };
}

/** An object in a list has an `other` of its own. */
function shapeOfElement(type: ValueType, options: ShapeOptions): Shape {
  if (type.kind !== "struct") {
    return shapeOf(type, options) ?? { kind: "json" };
  }
  if (!isSpoken(type)) {
    return shapeOfStruct(type, options, [other]);
  }
  const turn = options.words ? type : leaveOutWords(type);
  return shapeOfStruct(turn, options, [other], spokenTimes);
}

/** @param extra Columns that no field of the value goes into. */
function shapeOfStruct(
  { fields }: StructType,
  options: ShapeOptions,
  extra: readonly ShapeField[],
  derived: readonly DerivedField[] = [],
): StructShape {
  const known = new Map<string, Shape | undefined>();
  for (const { name, type } of fields) {
    known.set(name, shapeOf(type, options));
  }
  const columns = [...columnsOf(known), ...timesOf(derived), ...extra];
  const names = columns.map(({ name }) => [name, undefined]);
  return {
    kind: "struct",
    fields: columns,
    known,
    derived,
    empty: Object.fromEntries(names),
  };
}

function columnsOf(
  known: ReadonlyMap<string, Shape | undefined>,
): readonly ShapeField[] {
  return [...known].flatMap(([name, shape]) => {
    if (shape === undefined) {
      return [];
    }
    if (isEmpty(shape)) {
      return [];
    }
    return [
      {
        name,
        shape,
      },
    ];
  });
}

/** An object of which nothing is written: Parquet knows no such columns. */
function isEmpty(shape: Shape): boolean {
  return shape.kind === "struct" && shape.fields.length === 0;
}

function timesOf(derived: readonly DerivedField[]): readonly ShapeField[] {
  return derived.map(({ name }) => ({
    name,
    shape: { kind: "number" },
  }));
}
