import { compareText } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { areEqual, type Walk } from "./compare-once.js";
import type { Walks } from "./compare-operations.js";
import { type DocumentTypes, propertyType } from "./compile-types.js";
import {
  isStructured,
  membersOf,
  propertiesOf,
  type Typed,
  textOf,
} from "./typed-place.js";

/** The components of both documents, with their types. */
export interface ComparedComponents {
  readonly documents: Readonly<Record<"old" | "new", JsonObject>>;
  readonly types: Readonly<Record<"old" | "new", DocumentTypes>>;
  readonly walks: Walks;
}

interface Schema extends Typed {
  readonly name: string;
}

/** How many schemas that look alike are compared with one, part by part. */
const mostTrials = 50;

/**
 * The new name of each schema that has one: of the same shape, and used in its
 * place if the shape alone says little. Only those are compared that look alike
 * from outside, so that many schemas are not each compared with each.
 */
export function findHeirs(
  { types, walks }: ComparedComponents,
  lost: readonly string[],
  added: readonly string[],
): Map<string, string> {
  const { request: walk } = walks;
  const waiting = groupByOutline(walk, schemasIn(walk, types.new, added));
  const heirs = new Map<string, string>();
  for (const schema of schemasIn(walk, types.old, lost)) {
    const alike = waiting.get(outlineOf(walk, schema)) ?? [];
    const tried = alike.slice(0, mostTrials);
    const heir = tried.find((other) => isHeir(walks, schema, other));
    if (heir) {
      heirs.set(schema.name, heir.name);
      alike.splice(alike.indexOf(heir), 1);
    }
  }
  return heirs;
}

function schemasIn(
  { checker }: Walk,
  { schemas }: DocumentTypes,
  names: readonly string[],
): Schema[] {
  return names.flatMap((name) => {
    const type = propertyType(checker, schemas, name);
    if (!type) {
      return [];
    }
    const schema = {
      name,
      type,
      node: undefined,
      place: [],
    };
    return [schema];
  });
}

function groupByOutline(
  walk: Walk,
  schemas: readonly Schema[],
): Map<string, Schema[]> {
  const groups = new Map<string, Schema[]>();
  for (const schema of schemas) {
    const outline = outlineOf(walk, schema);
    const group = groups.get(outline) ?? [];
    group.push(schema);
    groups.set(outline, group);
  }
  return groups;
}

/** What is the same at types that are equal, as far as one sees from outside. */
function outlineOf({ checker }: Walk, schema: Schema): string {
  if (!membersOf(schema.type).every(isStructured)) {
    return outlineOfValue(checker, schema);
  }
  const properties = [...propertiesOf(checker, schema).values()];
  const lines = properties.map((property) => {
    const mark = property.isOptional ? "?" : "";
    const value = outlineOfValue(checker, property);
    return JSON.stringify([property.name, mark, value]);
  });
  return lines.sort(compareText).join();
}

function outlineOfValue(checker: Walk["checker"], { type }: Typed): string {
  if (membersOf(type).some(isStructured)) {
    return "structured";
  }
  return textOf(checker, type);
}

function isHeir(walks: Walks, before: Schema, after: Schema): boolean {
  const both = [walks.request, walks.response];
  const replacement = replacementOf(before, after);
  const isInItsPlace = both.some((walk) => walk.replaced.has(replacement));
  const saysMuch = membersOf(before.type).some(isStructured);
  if (!isInItsPlace && !saysMuch) {
    return false;
  }
  return both.every((walk) => areEqual(walk, before, after));
}

/** How a walk notes that one schema stands where another one stood. */
function replacementOf(before: Schema, after: Schema): string {
  const oldPlace = `components/schemas/${before.name}`;
  const newPlace = `components/schemas/${after.name}`;
  return `${oldPlace} ${newPlace}`;
}
