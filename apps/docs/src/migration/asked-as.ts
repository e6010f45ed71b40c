import {
  type AskedFilter,
  type FixedFilter,
  type GroupFilter,
  type OpenApiDocument,
  resolve,
  type Schema,
} from "@rollcall/codegen";
import { filterKinds } from "@rollcall/core/spec";
import { shortenFilters } from "../samples/shorten-filters.js";
import type { NamedFilter } from "./named-filter.js";
import { writeOneLine } from "./one-line.js";

/** A filter that asks what another one asked, and how it is written. */
export interface Asked {
  readonly filter: NamedFilter;
  /** In Markdown. */
  readonly words: string;
}

/** Finds the filter that can ask for a field and a test. */
export function askedAs(
  document: OpenApiDocument,
  filters: readonly NamedFilter[],
  wanted: FixedFilter,
): Asked | undefined {
  for (const filter of filters) {
    const words = writeAsked(document, filter, wanted);
    if (words !== undefined) {
      return {
        filter,
        words,
      };
    }
  }
  return undefined;
}

function writeAsked(
  document: OpenApiDocument,
  { name, schema }: NamedFilter,
  wanted: FixedFilter,
): string | undefined {
  const rule = schema["x-filter"];
  if (rule === undefined) {
    return undefined;
  }
  if ("kinds" in rule) {
    return writeCondition(name, rule, wanted);
  }
  if ("match" in rule) {
    const { items = {} } = schema;
    const { properties = {} } = resolve(document, items);
    return writeGroup(name, rule, properties, wanted);
  }
  return undefined;
}

function writeCondition(
  name: string,
  { field, kinds, key }: AskedFilter,
  { field: wantedField, op }: FixedFilter,
): string | undefined {
  const fields = [field].flat();
  const isOfField = fields.includes(wantedField);
  const type = kinds.find((kind) => {
    return hasOp(kind, op);
  });
  if (!isOfField) {
    return undefined;
  }
  if (key !== undefined) {
    return undefined;
  }
  if (type === undefined) {
    return undefined;
  }
  const condition = {
    type,
    op,
    value: "…",
  };
  const shortened = shortenFilters(condition);
  const short = writeOneLine({ [name]: shortened });
  const sent = writeOneLine({ [name]: condition });
  return `\`${short}\` for our client, \`${sent}\` on the wire.`;
}

type Kind = keyof typeof filterKinds;

function hasOp(kind: string, wanted: string): boolean {
  const { ops } = filterKinds[kind as Kind];
  return ops.some((op) => {
    return op === wanted;
  });
}

/** A list of objects asks for one of several values. */
function writeGroup(
  name: string,
  { match, each }: GroupFilter,
  properties: Readonly<Record<string, Schema>>,
  wanted: FixedFilter,
): string | undefined {
  if (match !== "any") {
    return undefined;
  }
  if (each !== undefined) {
    return undefined;
  }
  const names = Object.keys(properties);
  const property = names.find((one) => {
    return asksFor(properties[one], wanted.field);
  });
  if (property === undefined) {
    return undefined;
  }
  const objects = [{ [property]: "…" }];
  const written = writeOneLine({ [name]: objects });
  return `\`${written}\`, an object for each value.`;
}

function asksFor(schema: Schema | undefined, field: string): boolean {
  const rule = schema?.["x-filter"];
  if (rule === undefined) {
    return false;
  }
  if ("op" in rule) {
    return rule.field === field;
  }
  return false;
}
