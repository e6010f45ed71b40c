import { type FixedFilter, filterWords } from "@rollcall/codegen";
import type { Finding } from "@rollcall/spec-diff";
import { toHtml } from "../reference/markdown.js";
import { type Asked, askedAs } from "./asked-as.js";
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
  const rows: Row[] = [];
  for (const filter of listFilters(old)) {
    const before = cellOf(old, filter);
    const rule = filter.schema["x-filter"] as FixedFilter;
    const asked = askedAs(revised.document, after, rule);
    if (asked === undefined) {
      rows.push(writeGoneRow(before));
    } else {
      used.add(asked.filter.name);
      rows.push(writeMovedRow(revised, before, asked));
    }
  }
  const others = after.filter((filter) => {
    return !used.has(filter.name);
  });
  const newRows = others.map((filter) => {
    return writeNewRow(revised, filter);
  });
  return [...rows, ...newRows];
}

function writeGoneRow(before: Cell): Row {
  return {
    fate: "gone",
    before,
    after: [],
    notes: [],
    findings: [],
  };
}

function writeMovedRow(side: Side, before: Cell, asked: Asked): Row {
  const after = cellOf(side, asked.filter);
  const note = toHtml(asked.words);
  return {
    fate: "moved",
    before,
    after: [after],
    notes: [note],
    findings: [],
  };
}

/** The finding that these rows show: that filters are sent elsewhere now. */
export function listFilterFindings(compared: Compared): Finding[] {
  const before = findFilterInput(compared.old);
  const after = findFilterInput(compared.revised);
  if (before === undefined) {
    return [];
  }
  if (after === undefined) {
    return [];
  }
  const place = placeOfInput(before);
  const atPlace = compared.findings.filter((finding) => {
    return finding.pointer === place;
  });
  return atPlace.filter((finding) => {
    return finding.code === "parameter-removed";
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
