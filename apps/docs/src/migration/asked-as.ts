import {
  type AskedFilter,
  type FixedFilter,
  type GroupFilter,
  type OpenApiDocument,
  resolve,
} from "@rollcall/codegen";
import { filterKinds } from "@rollcall/core/spec";
import { shortenFilters } from "../reference/short-filters.js";
import type { NamedFilter } from "./named-filter.js";

/** A filter that asks what another one asked, and how it is written. */
interface Asked {
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
      return { filter, words };
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
  if (rule !== undefined && "kinds" in rule) {
    return writeCondition(name, rule, wanted);
  }
  if (rule !== undefined && "match" in rule) {
    const items = resolve(document, schema.items ?? {});
    return writeGroup(name, rule, items.properties ?? {}, wanted);
  }
  return undefined;
}

type Kind = keyof typeof filterKinds;

function writeCondition(
  name: string,
  { field, kinds, key }: AskedFilter,
  wanted: FixedFilter,
): string | undefined {
  const isOfField = [field].flat().includes(wanted.field);
  const type = kinds.find((kind) => {
    const { ops } = filterKinds[kind as Kind];
    return ops.some((op) => op === wanted.op);
  });
  if (!isOfField || key !== undefined || type === undefined) {
    return undefined;
  }
  const condition = { type, op: wanted.op, value: "…" };
  const short = writeLiteral({ [name]: shortenFilters(condition) });
  const sent = writeLiteral({ [name]: condition });
  return `\`${short}\` for our client, \`${sent}\` on the wire.`;
}

/** A list of objects asks for one of several values. */
function writeGroup(
  name: string,
  { match, each }: GroupFilter,
  properties: NonNullable<NamedFilter["schema"]["properties"]>,
  wanted: FixedFilter,
): string | undefined {
  if (match !== "any" || each !== undefined) {
    return undefined;
  }
  const names = Object.keys(properties).filter((property) => {
    const rule = properties[property]?.["x-filter"];
    const isFixed = rule !== undefined && "op" in rule;
    return isFixed && rule.field === wanted.field;
  });
  const [property] = names;
  if (property === undefined) {
    return undefined;
  }
  const written = writeLiteral({ [name]: [{ [property]: "…" }] });
  return `\`${written}\`, an object for each value.`;
}

/** A value on one line, as one writes it in TypeScript. */
function writeLiteral(value: unknown): string {
  const json = JSON.stringify(value);
  const bare = json.replace(/"(\w+)":/g, "$1: ").replaceAll('"…"', "…");
  return bare.replaceAll(",", ", ").replace(/\{/g, "{ ").replace(/\}/g, " }");
}
