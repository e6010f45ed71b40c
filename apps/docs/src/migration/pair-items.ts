import type { Move } from "@rollcall/codegen";
import { toHtml } from "../reference/markdown.js";
import type { Compared } from "./compared.js";
import { cellOf, type Item } from "./item.js";
import { listChanges } from "./list-changes.js";
import type { Row } from "./migration.js";

/**
 * Everything of both sides in rows: first what was there before, in its order,
 * then what is new.
 *
 * @param moves Of this kind of things only.
 */
export function pairItems(
  compared: Compared,
  before: readonly Item[],
  after: readonly Item[],
  moves: readonly Move[],
): Row[] {
  const targets = moves.flatMap(({ to }) => to);
  const isNew = (item: Item) => {
    const isKnown = before.some(({ key }) => key === item.key);
    return !isKnown && !targets.includes(item.key);
  };
  const kept = before.map((item) => {
    return rowOf(compared, item, after, moves);
  });
  return [...kept, ...after.filter(isNew).map(newRow)];
}

function rowOf(
  compared: Compared,
  item: Item,
  after: readonly Item[],
  moves: readonly Move[],
): Row {
  const before = cellOf(item);
  const same = after.find(({ key }) => key === item.key);
  if (same !== undefined) {
    const notes = listChanges(compared, item, same);
    const isChanged = notes.length > 0 || item.detail !== same.detail;
    const fate = isChanged ? "changed" : "same";
    return { fate, before, after: [cellOf(same)], notes };
  }
  const move = moves.find(({ from }) => from === item.key);
  if (move === undefined) {
    return { fate: "gone", before, after: [], notes: [] };
  }
  const targets = after.filter(({ key }) => move.to.includes(key));
  const notes = move.note === undefined ? [] : [toHtml(move.note)];
  return { fate: "moved", before, after: targets.map(cellOf), notes };
}

function newRow(item: Item): Row {
  const notes = item.html === "" ? [] : [item.html];
  return { fate: "new", after: [cellOf(item)], notes };
}
