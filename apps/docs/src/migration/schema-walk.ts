import { type OpenApiDocument, resolve, type Schema } from "@rollcall/codegen";
import { nameOf } from "../reference/schema-names.js";

/** Where a walk through a schema stands. */
export interface Place {
  readonly pointer: string;
  /** A JSON pointer into the value: `/call_analysis/user_sentiment`. */
  readonly path: string;
  /** The named schemas around it. */
  readonly ancestors: readonly string[];
}

type Visit = (place: Place, schema: Schema) => void;

/** Visits every property below a schema, whatever stands around it. */
export function walkSchema(
  document: OpenApiDocument,
  unresolved: Schema,
  place: Place,
  visit: Visit,
): void {
  const name = nameOf(unresolved) ?? "";
  if (place.ancestors.includes(name)) {
    return;
  }
  const schema = resolve(document, unresolved);
  const inner = enter(place, unresolved, name);
  const parts = listParts(schema, inner);
  for (const [part, where] of parts) {
    walkSchema(document, part, where, visit);
  }
  const properties = listProperties(schema, inner);
  for (const [property, where] of properties) {
    visit(where, property);
    walkSchema(document, property, where, visit);
  }
}

/** Into what a schema refers to. */
function enter(place: Place, reference: Schema, name: string): Place {
  if (name === "") {
    return place;
  }
  const { pointer, ancestors } = place;
  const target = reference.$ref?.slice(1);
  return {
    ...place,
    pointer: target ?? pointer,
    ancestors: [...ancestors, name],
  };
}

type Placed = readonly [schema: Schema, place: Place];

/** What a schema consists of, but for its properties. */
function listParts(schema: Schema, place: Place): Placed[] {
  const parts: Placed[] = [];
  for (const kind of ["allOf", "oneOf", "anyOf"] as const) {
    const members = schema[kind] ?? [];
    members.forEach((member, index) => {
      const pointer = `${place.pointer}/${kind}/${index}`;
      const inner = {
        ...place,
        pointer,
      };
      parts.push([member, inner]);
    });
  }
  if (schema.items) {
    const pointer = `${place.pointer}/items`;
    const path = `${place.path}[]`;
    const inner = {
      ...place,
      pointer,
      path,
    };
    parts.push([schema.items, inner]);
  }
  return parts;
}

function listProperties({ properties = {} }: Schema, place: Place): Placed[] {
  const entries = Object.entries(properties);
  return entries.map(([name, property]) => {
    const pointer = `${place.pointer}/properties/${name}`;
    const path = `${place.path}/${name}`;
    const inner = {
      ...place,
      pointer,
      path,
    };
    return [property, inner];
  });
}
