import { type FixedFilter, filterWords } from "@rollcall/codegen";
import type { Finding } from "@rollcall/spec-diff";
import { toHtml } from "../reference/markdown.js";
import { askedAs } from "./asked-as.js";
import type { Compared, Side } from "./compared.js";
import { placeOfInput } from "./input-place.js";
import type { Cell, Row } from "./migration.js";
import {
  findFilterInput,
  listFilters,
  type NamedFilter,
} from "./named-filter.js";
import { pageOf } from "./operation-page.js";

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
      return {
        fate: "gone",
        before,
        after: [],
        notes: [],
        findings: [],
      };
    }
    used.add(asked.filter.name);
    return {
      fate: "moved",
      before,
      after: [cellOf(revised, asked.filter)],
      notes: [toHtml(asked.words)],
      findings: [],
    };
  });
  const others = after.filter(({ name }) => {
    return !used.has(name);
  });
  const newRows = others.map((filter) => {
    return writeNewRow(revised, filter);
  });
  return [...kept, ...newRows];
}

/** The finding that these rows show: that filters are sent elsewhere now. */
export function listFilterFindings(compared: Compared): Finding[] {
  const before = findFilterInput(compared.old);
  const after = findFilterInput(compared.revised);
  if (before === undefined || after === undefined) {
    return [];
  }
  const place = placeOfInput(before);
  return compared.findings.filter(({ code, pointer }) => {
    return code === "parameter-removed" && pointer === place;
  });
}

function writeNewRow(side: Side, filter: NamedFilter): Row {
  const words = filterWords(side.document, filter.schema);
  return {
    fate: "new",
    after: [cellOf(side, filter)],
    notes: [toHtml(`${words}.`)],
    findings: [],
  };
}

function cellOf(side: Side, { name }: NamedFilter): Cell {
  const input = findFilterInput(side);
  const isInBody = input?.in === "body";
  const anchor = isInBody ? "body.filter_criteria" : "filter_criteria";
  const page = pageOf(side.name, "listCalls");
  return {
    name,
    href: `${page}#${anchor}.${name}`,
  };
}
