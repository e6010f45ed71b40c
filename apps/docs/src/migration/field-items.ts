import {
  type OpenApiDocument,
  operationsOf,
  resolve,
  type Schema,
  successOf,
} from "@rollcall/codegen";
import { firstParagraph } from "../reference/markdown.js";
import { nameOf, objectHref, referTo } from "../reference/schema-names.js";
import { baseOf } from "../reference/versions.js";
import type { Side } from "./compared.js";
import type { Item } from "./item.js";

/** Where a walk through a schema stands. */
interface Place {
  readonly pointer: string;
  /** A JSON pointer into the value: `/call_analysis/user_sentiment`. */
  readonly path: string;
  /** The named schemas around it. */
  readonly ancestors: readonly string[];
}

/** Every field of a call, those of the objects inside it as well. */
export function listCallFields(side: Side): Item[] {
  const { document } = side;
  const found = new Map<string, Item>();
  const start = {
    pointer: "/components/schemas/Call",
    path: "",
    ancestors: [],
  };
  walk(document, referTo("Call"), start, (place, schema) => {
    const item = itemOf(side, place, schema);
    const pointers = found.get(place.path)?.pointers ?? [];
    found.set(place.path, {
      ...item,
      pointers: [...pointers, ...item.pointers],
    });
  });
  return [...found.values()];
}

/** The names of the fields that the list shows of a call. */
export function listListedFields({ document }: Side): Set<string> {
  const list = operationsOf(document).find(({ id }) => id === "listCalls");
  const answer = list && successOf(document, list.operation);
  const pointer = list?.operation["x-pagination"]?.items ?? "";
  const names = new Set<string>();
  const page = { pointer: "", path: "", ancestors: [] };
  const prefix = `${pointer}[]/`;
  walk(document, answer ?? {}, page, ({ path }) => {
    if (path.startsWith(prefix)) {
      names.add(path.slice(prefix.length - 1));
    }
  });
  return names;
}

type Visit = (place: Place, schema: Schema) => void;

/** Visits every property below a schema, whatever stands around it. */
function walk(
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
  const target = unresolved.$ref?.slice(1);
  const inner: Place = {
    ...place,
    pointer: target ?? place.pointer,
    ancestors: name ? [...place.ancestors, name] : place.ancestors,
  };
  for (const kind of ["allOf", "oneOf", "anyOf"] as const) {
    (schema[kind] ?? []).forEach((part, index) => {
      const pointer = `${inner.pointer}/${kind}/${index}`;
      walk(document, part, { ...inner, pointer }, visit);
    });
  }
  if (schema.items) {
    const pointer = `${inner.pointer}/items`;
    const path = `${inner.path}[]`;
    walk(document, schema.items, { ...inner, pointer, path }, visit);
  }
  walkProperties(document, schema, inner, visit);
}

function walkProperties(
  document: OpenApiDocument,
  { properties = {} }: Schema,
  place: Place,
  visit: Visit,
): void {
  for (const [name, property] of Object.entries(properties)) {
    const inner = {
      ...place,
      pointer: `${place.pointer}/properties/${name}`,
      path: `${place.path}/${name}`,
    };
    visit(inner, property);
    walk(document, property, inner, visit);
  }
}

/** A field of a named schema is described in the section of that schema. */
function placeOf(version: string, pointer: string): { href?: string } {
  const match = /^\/components\/schemas\/(\w+)\/properties\/(\w+)$/.exec(
    pointer,
  );
  const [, owner, field] = match ?? [];
  if (owner === undefined) {
    return {};
  }
  const section = objectHref(baseOf(version), owner);
  return { href: `${section}.${field}` };
}

function itemOf(
  { name, document }: Side,
  { path, pointer }: Place,
  property: Schema,
): Item {
  const { description } = resolve(document, property);
  const target = property.$ref?.slice(1);
  const names = path.slice(1).replaceAll("/", ".");
  return {
    key: path,
    name: names,
    ...placeOf(name, pointer),
    pointers: target ? [pointer, target] : [pointer],
    html: firstParagraph(description),
    facts: new Map(),
  };
}
