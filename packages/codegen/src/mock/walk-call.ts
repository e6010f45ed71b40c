import { tokensOf as namesIn, pointerTo } from "@rollcall/spec-diff";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { requiredOf, tokensOf } from "../validators/union-branches.js";
import type { Step } from "./news-types.js";
import type { Place } from "./place.js";

/** Is shown every place in a call; says whether to look inside it. */
export type Visitor = (place: Place) => boolean;

/** What all places of one walk share. */
interface Walk {
  readonly document: OpenApiDocument;
  readonly visit: Visitor;
}

/** Shows the visitor a schema and, where it wants to, all that is inside. */
export function walkSchema(
  document: OpenApiDocument,
  pointer: string,
  visit: Visitor,
): void {
  const walk = {
    document,
    visit,
  };
  const root = {
    path: "",
    steps: [],
    isRequired: true,
  };
  enter(walk, root, pointer, []);
}

/** A place whose schema is still to be found. */
type Lead = Pick<Place, "path" | "steps" | "isRequired">;

/** @param around The pointers of the schemas that lead here. */
function enter(
  walk: Walk,
  lead: Lead,
  pointer: string,
  around: readonly string[],
): void {
  const place = placeAt(walk, lead, pointer);
  if (around.includes(place.pointer)) {
    return;
  }
  if (!walk.visit(place)) {
    return;
  }
  lookInside(walk, place, [...around, place.pointer]);
}

function placeAt({ document }: Walk, lead: Lead, pointer: string): Place {
  const written = resolve<Schema>(document, { $ref: `#${pointer}` });
  const raw = schemaAt(document, pointer);
  return {
    ...lead,
    schema: written,
    pointer: targetOf(document, raw) ?? pointer,
  };
}

/** Where a reference leads in the end. */
function targetOf(
  document: OpenApiDocument,
  { $ref }: Schema,
): string | undefined {
  if ($ref === undefined) {
    return undefined;
  }
  const pointer = $ref.slice(1);
  return targetOf(document, schemaAt(document, pointer)) ?? pointer;
}

function schemaAt(document: OpenApiDocument, pointer: string): Schema {
  let inner: unknown = document;
  for (const name of namesIn(pointer)) {
    inner = (inner as Record<string, unknown>)[name];
  }
  return inner as Schema;
}

function lookInside(walk: Walk, place: Place, around: readonly string[]): void {
  const { schema, pointer } = place;
  for (const name of Object.keys(schema.properties ?? {})) {
    const lead = propertyOf(place, name);
    enter(walk, lead, pointerTo(pointer, "properties", name), around);
  }
  if (schema.items) {
    enter(walk, elementOf(place), pointerTo(pointer, "items"), around);
  }
  schema.allOf?.forEach((_, index) => {
    enter(walk, place, pointerTo(pointer, "allOf", index), around);
  });
  for (const kind of ["oneOf", "anyOf"] as const) {
    schema[kind]?.forEach((branch, index) => {
      const lead = branchOf(walk, place, branch);
      enter(walk, lead, pointerTo(pointer, kind, index), around);
    });
  }
}

function propertyOf({ path, steps, schema }: Place, name: string): Lead {
  return {
    path: pointerTo(path, name),
    steps: [...steps, { kind: "property", name }],
    isRequired: schema.required?.includes(name) ?? false,
  };
}

function elementOf({ path, steps }: Place): Lead {
  return {
    path: `${path}/*`,
    steps: [...steps, { kind: "each" }],
    isRequired: false,
  };
}

function branchOf({ document }: Walk, place: Place, branch: Schema): Lead {
  const property = place.schema.discriminator?.propertyName;
  const tokens = property ? tokensOf({ document }, branch, property) : [];
  const isTold = tokens.length > 0;
  const step: Step = {
    kind: "branch",
    // Where a value tells the branches apart, a call need not have all that a
    // new branch requires to be of it.
    has: isTold ? [] : requiredOf({ document }, branch),
    property,
    tokens,
  };
  return {
    ...place,
    steps: [...place.steps, step],
  };
}
