import {
  type FixedFilter,
  filterWords,
  inputsOf,
  operationsOf,
  resolve,
} from "@rollcall/codegen";
import { toHtml } from "../reference/markdown.js";
import { toSlug } from "../reference/schema-names.js";
import { baseOf } from "../reference/versions.js";
import { askedAs } from "./asked-as.js";
import type { Compared, Side } from "./compared.js";
import type { Cell, Row } from "./migration.js";
import type { NamedFilter } from "./named-filter.js";

/**
 * What each filter of before is asked as now: the one whose `x-filter` has the
 * same field, and can do the same test. Then the filters that nothing of before
 * led to.
 */
export function listFilterRows({ old, revised }: Compared): Row[] {
  const after = listFilters(revised);
  const used = new Set<string>();
  const kept = listFilters(old).map((filter): Row => {
    const before = cellOf(old, filter);
    const rule = filter.schema["x-filter"] as FixedFilter;
    const asked = askedAs(revised.document, after, rule);
    if (asked === undefined) {
      return { fate: "gone", before, after: [], notes: [] };
    }
    used.add(asked.filter.name);
    return {
      fate: "moved",
      before,
      after: [cellOf(revised, asked.filter)],
      notes: [toHtml(asked.words)],
    };
  });
  const others = after.filter(({ name }) => !used.has(name));
  return [...kept, ...others.map((filter) => newRow(revised, filter))];
}

function newRow(side: Side, filter: NamedFilter): Row {
  const words = filterWords(side.document, filter.schema);
  return {
    fate: "new",
    after: [cellOf(side, filter)],
    notes: [toHtml(`${words}.`)],
  };
}

function cellOf(
  { name: version, document }: Side,
  { name }: NamedFilter,
): Cell {
  const list = findList(document);
  const isInBody = list?.method !== "GET";
  const anchor = isInBody ? "body.filter_criteria" : "filter_criteria";
  const page = `${baseOf(version)}/${toSlug("listCalls")}/`;
  return {
    name,
    href: `${page}#${anchor}.${name}`,
  };
}

function listFilters({ document }: Side): NamedFilter[] {
  const list = findList(document);
  const name = list?.operation["x-pagination"]?.filter?.slice(1);
  const inputs = list ? inputsOf(document, list) : [];
  const filters = inputs.find((input) => input.name === name);
  const properties = Object.entries(filters?.schema.properties ?? {});
  return properties.map(([key, schema]) => ({
    name: key,
    schema: resolve(document, schema),
  }));
}

function findList(document: Side["document"]) {
  return operationsOf(document).find(({ id }) => id === "listCalls");
}
