import type { StructType, ValueType } from "./value-type.js";

/** One column of a flat table. */
export interface Column {
  /** The names from the call down to the value, joined by dots. */
  readonly name: string;
  readonly type: ValueType;
}

/** Where a field's value goes. */
export type Place =
  | {
      readonly kind: "column";
      readonly index: number;
    }
  | {
      readonly kind: "inside";
      readonly places: Places;
    }
  | { readonly kind: "nowhere" };

/** The places of an object's fields, by their names. */
export type Places = ReadonlyMap<string, Place>;

/** The columns of an object's fields, and which field goes into which. */
export interface FlatColumns {
  readonly columns: readonly Column[];
  readonly places: Places;
}

/**
 * The columns of a flat table: an object's fields each have their own, under
 * dotted names, and a list or an object of unknown keys has one.
 */
export function flattenColumns(struct: StructType): FlatColumns {
  const columns: Column[] = [];
  const places = placeFields(struct, "", columns);
  return {
    columns,
    places,
  };
}

/** @param columns Grows by those of the object. */
function placeFields(
  { fields }: StructType,
  prefix: string,
  columns: Column[],
): Places {
  const places = fields.map(({ name, type }) => {
    const place = placeField(prefix + name, type, columns);
    return [name, place] as const;
  });
  return new Map(places);
}

function placeField(name: string, type: ValueType, columns: Column[]): Place {
  if (type.kind === "leftOut") {
    return { kind: "nowhere" };
  }
  if (type.kind === "struct") {
    return {
      kind: "inside",
      places: placeFields(type, `${name}.`, columns),
    };
  }
  const index =
    columns.push({
      name,
      type,
    }) - 1;
  return {
    kind: "column",
    index,
  };
}
