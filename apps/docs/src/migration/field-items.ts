import { resolve, type Schema, successOf } from "@rollcall/codegen";
import { firstParagraph } from "../reference/markdown.js";
import { objectHref, referTo } from "../reference/schema-names.js";
import { baseOf } from "../reference/version-base.js";
import type { Side } from "./compared.js";
import { findOperation } from "./find-operation.js";
import type { Item } from "./item.js";
import { type Place, walkSchema } from "./schema-walk.js";

const call: Place = {
  pointer: "/components/schemas/Call",
  path: "",
  ancestors: [],
};

const page: Place = {
  pointer: "",
  path: "",
  ancestors: [],
};

/** Every field of a call, those of the objects inside it as well. */
export function listCallFields(side: Side): Item[] {
  const items = new Map<string, Item>();
  const schema = referTo("Call");
  walkSchema(side.document, schema, call, (place, property) => {
    const { path } = place;
    const item = toItem(side, place, property);
    const known = items.get(path);
    const merged = withPointersOf(item, known);
    items.set(path, merged);
  });
  return [...items.values()];
}

/** A field of several forms of a call is one. */
function withPointersOf(item: Item, known: Item | undefined): Item {
  const pointers = known?.pointers ?? [];
  return {
    ...item,
    pointers: [...pointers, ...item.pointers],
  };
}

/** The names of the fields that the list shows of a call. */
export function listListedFields(side: Side): Set<string> {
  const names = new Set<string>();
  const list = findOperation(side, "listCalls");
  if (list === undefined) {
    return names;
  }
  const { operation } = list;
  const pagination = operation["x-pagination"];
  const pointer = pagination?.items ?? "";
  const item = `${pointer}[]`;
  const prefix = `${item}/`;
  const answer = successOf(side.document, operation) ?? {};
  walkSchema(side.document, answer, page, ({ path }) => {
    if (path.startsWith(prefix)) {
      const name = path.slice(item.length);
      names.add(name);
    }
  });
  return names;
}

function toItem(side: Side, place: Place, property: Schema): Item {
  const { path, pointer } = place;
  const { description } = resolve(side.document, property);
  const target = property.$ref?.slice(1);
  const withoutSlash = path.slice(1);
  const name = withoutSlash.replaceAll("/", ".");
  return {
    key: path,
    name,
    ...linkTo(side.name, pointer),
    pointers: target ? [pointer, target] : [pointer],
    html: firstParagraph(description),
    facts: new Map(),
  };
}

const namedField = /^\/components\/schemas\/(\w+)\/properties\/(\w+)$/;

/** A field of a named schema is described in the section of that schema. */
function linkTo(version: string, pointer: string): Pick<Item, "href"> {
  const match = namedField.exec(pointer);
  if (match === null) {
    return {};
  }
  const [, owner = "", field] = match;
  const base = baseOf(version);
  const section = objectHref(base, owner);
  return {
    href: `${section}.${field}`,
  };
}
