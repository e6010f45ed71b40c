import { toHtml } from "../reference/markdown.js";
import type { Compared } from "./compared.js";
import { listCallFields, listListedFields } from "./field-items.js";
import type { Item } from "./item.js";
import type { Row, Table } from "./migration.js";
import { pairItems } from "./pair-items.js";
import { toTable } from "./to-table.js";

const unlistedNote =
  "Only in the whole call, by `getCall`: the list does not show it.";

/** The fields of a call, before and now. */
export function listFieldTable(compared: Compared): Table {
  const { old, revised } = compared;
  const moves = compared.moves.filter(({ kind, of }) => {
    return kind === "field" && of === "Call";
  });
  const before = listCallFields(old);
  const after = listCallFields(revised);
  const targets = moves.flatMap(({ to }) => to);
  const rows = pairItems(
    compared,
    withoutInner(before, after),
    withInnerTargets(after, withoutInner(after, before), targets),
    moves,
  );
  const listed = listListedFields(revised);
  const noted = rows.map((row) => noteUnlisted(row, listed));
  const { same, ...table } = toTable("The call", "fields", noted);
  return {
    ...table,
    same: same.filter((name) => !name.includes("[]")),
  };
}

/** What is inside of an object that the other version has not goes with it. */
function withoutInner(items: readonly Item[], others: readonly Item[]): Item[] {
  const known = new Set(others.map(({ key }) => key));
  const lonely = items.filter(({ key }) => !known.has(key));
  return items.filter(({ key }) => {
    return !lonely.some((outer) => isInside(key, outer.key));
  });
}

function isInside(key: string, outer: string): boolean {
  return key.startsWith(`${outer}/`) || key.startsWith(`${outer}[]`);
}

/** A move may lead into an object that is new. */
function withInnerTargets(
  items: readonly Item[],
  outer: readonly Item[],
  targets: readonly string[],
): Item[] {
  return items.filter((item) => {
    return outer.includes(item) || targets.includes(item.key);
  });
}

/** Everything that was in the list is in the whole call at least. */
function noteUnlisted(row: Row, listed: ReadonlySet<string>): Row {
  const [cell] = row.after;
  const [name = ""] = cell?.name.split(/[.[]/) ?? [];
  const isTop = cell?.name === name;
  if (!isTop || listed.has(`/${name}`)) {
    return row;
  }
  const fate = row.fate === "same" ? "changed" : row.fate;
  return { ...row, fate, notes: [toHtml(unlistedNote), ...row.notes] };
}
