import { toHtml } from "../reference/markdown.js";
import type { Compared } from "./compared.js";
import { listCallFields, listListedFields } from "./field-items.js";
import { findItem, type Item } from "./item.js";
import { listMoves } from "./list-moves.js";
import type { Row, Table } from "./migration.js";
import { pairItems } from "./pair-items.js";
import { toTable } from "./to-table.js";

const unlistedNote =
  "Only in the whole call, by `getCall`: the list does not show it.";

/** The fields of a call, before and now. */
export function listFieldTable(compared: Compared): Table {
  const listed = listListedFields(compared.revised);
  const rows = listFieldRows(compared);
  const noted = rows.map((row) => {
    return noteUnlisted(row, listed);
  });
  const table = toTable("The call", "fields", noted);
  const { same: names } = table;
  const same = names.filter((name) => {
    return !name.includes("[]");
  });
  return {
    ...table,
    same,
  };
}

function listFieldRows(compared: Compared): Row[] {
  const moves = listMoves(compared, "field", "Call");
  const targets = moves.flatMap((move) => {
    return move.to;
  });
  const before = listCallFields(compared.old);
  const after = listCallFields(compared.revised);
  return pairItems(compared, {
    before: before.filter((item) => {
      return !isInLonely(item, before, after);
    }),
    after: after.filter((item) => {
      // A move may lead into an object that is new.
      const isTarget = targets.includes(item.key);
      return isTarget || !isInLonely(item, after, before);
    }),
    moves,
    columnCodes: [
      "property-added",
      "property-removed",
      "required-property-added",
    ],
  });
}

/** What is inside of an object that the other version has not goes with it. */
function isInLonely(
  item: Item,
  items: readonly Item[],
  others: readonly Item[],
): boolean {
  const outer = items.filter((one) => {
    return isInside(item.key, one.key);
  });
  return outer.some((one) => {
    return !findItem(others, one.key);
  });
}

function isInside(key: string, outer: string): boolean {
  if (!key.startsWith(outer)) {
    return false;
  }
  const rest = key.slice(outer.length);
  return /^(\/|\[\])/.test(rest);
}

/** Everything that was in the list is in the whole call at least. */
function noteUnlisted(row: Row, listed: ReadonlySet<string>): Row {
  const [field] = row.after;
  const name = field?.name;
  if (name === undefined) {
    return row;
  }
  if (isInner(name)) {
    return row;
  }
  if (listed.has(`/${name}`)) {
    return row;
  }
  const note = toHtml(unlistedNote);
  return {
    ...row,
    fate: row.fate === "same" ? "changed" : row.fate,
    notes: [note, ...row.notes],
  };
}

function isInner(name: string): boolean {
  return /[.[]/.test(name);
}
