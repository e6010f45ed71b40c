import type { SchemaElement } from "hyparquet-writer";
import type { ScalarKind } from "../table/value-type.js";
import type { ListShape, ShapeField, StructShape } from "./shape.js";

/** What Parquet says of a leaf, beside its name. */
type Leaf = Omit<SchemaElement, "name">;

const text: Leaf = {
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
};

const leaves: Readonly<Record<ScalarKind | "json", Leaf>> = {
  text,
  json: text,
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  instant: {
    type: "INT64",
    converted_type: "TIMESTAMP_MILLIS",
    logical_type: {
      type: "TIMESTAMP",
      isAdjustedToUTC: true,
      unit: "MILLIS",
    },
  },
};

/** The schema of a file, as Parquet writes it: a tree, parents first. */
export function schemaElements({ fields }: StructShape): SchemaElement[] {
  return [
    { name: "call", num_children: fields.length },
    ...fields.flatMap(elementsOf),
  ];
}

/** Every value may be missing. */
function elementsOf({ name, shape }: ShapeField): SchemaElement[] {
  if (shape.kind === "struct") {
    return elementsOfStruct(name, shape);
  }
  if (shape.kind === "list") {
    return elementsOfList(name, shape);
  }
  return [
    {
      name,
      repetition_type: "OPTIONAL",
      ...leaves[shape.kind],
    },
  ];
}

function elementsOfStruct(
  name: string,
  { fields }: StructShape,
): SchemaElement[] {
  const struct: SchemaElement = {
    name,
    repetition_type: "OPTIONAL",
    num_children: fields.length,
  };
  return [struct, ...fields.flatMap(elementsOf)];
}

/** The three levels by which readers tell null, an empty list, and `[null]`. */
function elementsOfList(name: string, { element }: ListShape): SchemaElement[] {
  return [
    {
      name,
      repetition_type: "OPTIONAL",
      converted_type: "LIST",
      logical_type: { type: "LIST" },
      num_children: 1,
    },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    ...elementsOf({
      name: "element",
      shape: element,
    }),
  ];
}
