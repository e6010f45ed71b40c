import type { Schema } from "@rollcall/codegen";
import type { DatedChange } from "../history/history.js";
import { placeOf } from "../history/spec-place.js";
import type { Context } from "./context.js";
import type { Change } from "./http-reference.js";
import { nameOf } from "./schema-names.js";

/** What the pages say of a thing's past. */
interface Past {
  readonly place: string;
  /** The release that it came with, if that is later than what holds it. */
  readonly since?: string;
  readonly changes: readonly Change[];
}

/** The past of what stands in the spec, and the context of what it holds. */
export function tellPast(
  context: Context,
  node: object,
): {
  past: Past;
  inner: Context;
} {
  const { history } = context;
  const place = findPlace(context, node);
  const since = history.addedIn(place) ?? context.since;
  const changes = [
    ...history.changesOf(place),
    ...listChangesOfTarget(context, node),
  ];
  const isNews = since !== undefined && since !== context.since;
  const past = {
    place,
    ...(isNews && { since }),
    changes: changes.map(toChange),
  };
  return {
    past,
    inner: {
      ...context,
      since,
    },
  };
}

/** The release that brought a value; nothing if its enum came with it. */
export function findValueRelease(
  context: Context,
  schema: Schema,
  value: string,
): string | undefined {
  const name = nameOf(schema);
  const place = name ? placeOfSchema(name) : findPlace(context, schema);
  return context.history.valueAddedIn(place, value);
}

/** Where a named schema stands. */
export function placeOfSchema(name: string): string {
  return `components/schemas/${name}`;
}

/** Where something stands; nowhere, for what the spec does not hold. */
function findPlace({ document, pointers }: FoundIn, node: object): string {
  const pointer = pointers.get(node) ?? pointerIn(node);
  if (pointer === undefined) {
    return "nowhere";
  }
  return placeOf(document, pointer);
}

/** A parameter of an operation carries its pointer. */
function pointerIn(node: object): string | undefined {
  if ("pointer" in node) {
    return String(node.pointer);
  }
  return undefined;
}

type FoundIn = Pick<Context, "document" | "pointers">;

/**
 * What changed of the named schema of a field, such as its enum. An object has
 * fields that tell their own changes.
 */
function listChangesOfTarget(context: Context, node: object): DatedChange[] {
  const name = nameOf(node as Schema);
  if (name === undefined) {
    return [];
  }
  const changes = context.history.changesOf(placeOfSchema(name));
  return changes.filter(({ code }) => code !== "types-added");
}

function toChange({ release, words }: DatedChange): Change {
  return {
    release,
    words,
  };
}
