import {
  operationsOf,
  resolve,
  type Schema,
  successOf,
} from "@rollcall/codegen";
import { firstParagraph } from "../reference/markdown.js";
import { objectHref, referTo } from "../reference/schema-names.js";
import { baseOf } from "../reference/versions.js";
import type { Side } from "./compared.js";
import type { Item } from "./item.js";
import { type Place, walkSchema } from "./schema-walk.js";

/** Every field of a call, those of the objects inside it as well. */
export function listCallFields(side: Side): Item[] {
  const items = new Map<string, Item>();
  const start: Place = {
    pointer: "/components/schemas/Call",
    path: "",
    ancestors: [],
  };
  walkSchema(side.document, referTo("Call"), start, (place, schema) => {
    const { path } = place;
    const item = toItem(side, place, schema);
    const known = items.get(path);
    items.set(path, withPointersOf(item, known));
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
export function listListedFields({ document }: Side): Set<string> {
  const operations = operationsOf(document);
  const list = operations.find(({ id }) => {
    return id === "listCalls";
  });
  const names = new Set<string>();
  if (list === undefined) {
    return names;
  }
  const answer = successOf(document, list.operation) ?? {};
  const pagination = list.operation["x-pagination"];
  const item = `${pagination?.items ?? ""}[]`;
  const start: Place = {
    pointer: "",
    path: "",
    ancestors: [],
  };
  walkSchema(document, answer, start, ({ path }) => {
    if (path.startsWith(`${item}/`)) {
      names.add(path.slice(item.length));
    }
  });
  return names;
}

function toItem(side: Side, place: Place, property: Schema): Item {
  const { path, pointer } = place;
  const { description } = resolve(side.document, property);
  const target = property.$ref?.slice(1);
  const name = path.slice(1).replaceAll("/", ".");
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
function linkTo(version: string, pointer: string): { href?: string } {
  const match = namedField.exec(pointer);
  if (match === null) {
    return {};
  }
  const [, owner = "", field] = match;
  const base = baseOf(version);
  const section = objectHref(base, owner);
  return { href: `${section}.${field}` };
}
