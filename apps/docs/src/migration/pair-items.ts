import type { Move } from "@rollcall/codegen";
import { toHtml } from "../reference/markdown.js";
import type { Compared } from "./compared.js";
import { listFactChanges } from "./fact-changes.js";
import { findItem, type Item, pickItems } from "./item.js";
import type { Row } from "./migration.js";
import { writeRow } from "./write-row.js";

/** The things of one kind, in both versions. */
export interface Pairing {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  /** Of this kind of things only. */
  readonly moves: readonly Move[];
  /** Codes of findings that the columns of a row say without words. */
  readonly columnCodes: readonly string[];
}

const assumedNote = "Our reading: no document says so.";

/**
 * Everything of both sides in rows: first what was there before, in its order,
 * then what is new.
 */
export function pairItems(compared: Compared, pairing: Pairing): Row[] {
  const { before, after } = pairing;
  const added = after.filter((item) => {
    return isNew(item, pairing);
  });
  const keptRows = before.map((item) => {
    return writeKeptRow(compared, pairing, item);
  });
  const newRows = added.map((item) => {
    return writeNewRow(compared, pairing, item);
  });
  return [...keptRows, ...newRows];
}

function isNew(item: Item, pairing: Pairing): boolean {
  const { key } = item;
  if (findItem(pairing.before, key)) {
    return false;
  }
  const isTarget = pairing.moves.some((move) => {
    return move.to.includes(key);
  });
  return !isTarget;
}

/** What became several things may be one of these still. */
function writeKeptRow(compared: Compared, pairing: Pairing, before: Item): Row {
  const move = pairing.moves.find((one) => {
    return one.from === before.key;
  });
  if (move !== undefined) {
    return writeMovedRow(compared, pairing, before, move);
  }
  const same = findItem(pairing.after, before.key);
  if (same !== undefined) {
    return writePairRow(compared, pairing, before, same);
  }
  return writeRow(compared, {
    fate: "gone",
    before,
    after: [],
    notes: [],
    columnCodes: pairing.columnCodes,
  });
}

function writeMovedRow(
  compared: Compared,
  pairing: Pairing,
  before: Item,
  move: Move,
): Row {
  const after = pickItems(pairing.after, move.to);
  const assumed = move.assumed ? assumedNote : "";
  return writeRow(compared, {
    fate: "moved",
    before,
    after,
    notes: [
      ...toNotes(toHtml(move.note)),
      ...describeNew(after, pairing.before),
      ...toNotes(toHtml(assumed)),
    ],
    columnCodes: pairing.columnCodes,
  });
}

/** What each of the things is that the version before does not have. */
function describeNew(items: readonly Item[], before: readonly Item[]) {
  const added = items.filter((item) => {
    return !findItem(before, item.key);
  });
  return added.flatMap(({ name, html }) => {
    const named = html.replace("<p>", `<p><code>${name}</code>: `);
    return toNotes(named);
  });
}

function writePairRow(
  compared: Compared,
  pairing: Pairing,
  before: Item,
  after: Item,
): Row {
  const isElsewhere = before.detail !== after.detail;
  const row = writeRow(compared, {
    fate: "same",
    before,
    after: [after],
    notes: listFactChanges(before, after),
    // The columns of what stands where it stood say nothing.
    columnCodes: isElsewhere ? pairing.columnCodes : [],
  });
  const hasNotes = row.notes.length > 0;
  const isChanged = isElsewhere || hasNotes;
  return {
    ...row,
    fate: isChanged ? "changed" : "same",
  };
}

function writeNewRow(
  compared: Compared,
  { columnCodes }: Pairing,
  item: Item,
): Row {
  return writeRow(compared, {
    fate: "new",
    after: [item],
    notes: toNotes(item.html),
    columnCodes,
  });
}

/** No note, where there is nothing to say. */
function toNotes(html: string): string[] {
  if (html === "") {
    return [];
  }
  return [html];
}
