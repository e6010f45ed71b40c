import type { SchemaReference } from "@rollcall/core/spec";
import { type FieldName, nameOf } from "../field-name.js";
import {
  type Field,
  type StructType,
  typeOf,
  type ValueType,
} from "./value-type.js";

/** Which fields of a call become columns. */
export interface FieldChoice {
  /**
   * What the spec says of a call: `callReference` of `@rollcall/core/spec` or
   * of `@rollcall/core/v3/spec`.
   */
  readonly schema: SchemaReference;
  /**
   * The fields that get columns, in this order, by their dotted names or as
   * lists of names; an object's name stands for all that is in it, and its
   * fields stay together. @default all of them, in the order of the spec
   */
  readonly fields?: readonly FieldName[] | undefined;
  /**
   * Fields that get no columns, by their dotted names; what they hold is not
   * written. @default none
   */
  readonly leaveOut?: readonly string[] | undefined;
  /**
   * Whether what opens a door, such as an `access_token`, gets a column.
   * @default false: it is not written
   */
  readonly reveal?: boolean | undefined;
}

/** The same by dotted names alone. */
interface NamedChoice extends Omit<FieldChoice, "fields"> {
  readonly fields: readonly string[] | undefined;
}

/** The type of a call, in which the fields that nobody wants are `leftOut`. */
export function chooseFields(choice: FieldChoice): StructType {
  const fields = choice.fields?.map(nameOf);
  const type = chooseIn(choice.schema, { ...choice, fields }, "");
  if (type.kind === "struct") {
    return type;
  }
  return {
    kind: "struct",
    fields: [],
  };
}

function chooseIn(
  schema: SchemaReference,
  choice: NamedChoice,
  prefix: string,
): ValueType {
  const { type, properties } = schema;
  if (type !== "object" || properties === undefined) {
    return typeOf(schema);
  }
  const names = Object.keys(properties);
  const sorted = sortNames(names, choice, prefix);
  const fields = sorted.map((name): Field => {
    const inner = properties[name] ?? {};
    const place = prefix + name;
    const isWanted = isChosen(inner, choice, place);
    return {
      name,
      type: isWanted ? chooseIn(inner, choice, `${place}.`) : leftOut,
    };
  });
  return {
    kind: "struct",
    fields,
  };
}

/** In the order in which they, or something in them, were asked for. */
function sortNames(
  names: readonly string[],
  { fields = [] }: NamedChoice,
  prefix: string,
): string[] {
  const rankOf = (name: string) => {
    const place = prefix + name;
    return fields.findIndex((field) => meet(field, place));
  };
  return names.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const leftOut = { kind: "leftOut" } as const;

function isChosen(
  { secret = false }: SchemaReference,
  { fields, leaveOut = [], reveal = false }: NamedChoice,
  name: string,
): boolean {
  const isHidden = secret && !reveal;
  if (isHidden) {
    return false;
  }
  if (leaveOut.includes(name)) {
    return false;
  }
  return fields === undefined || fields.some((field) => meet(field, name));
}

/** Whether one of two dotted names is the other, or leads into it. */
function meet(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

function isWithin(inner: string, outer: string): boolean {
  return `${inner}.`.startsWith(`${outer}.`);
}
