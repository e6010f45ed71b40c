import { button, part } from "../page/element.js";
import { type ControlPlace, tellChange } from "./control.js";

/** One of the rows: what it is to its owner, and what is shown of it. */
export interface Row<Item> {
  readonly item: Item;
  readonly parts: readonly HTMLElement[];
  /** Where the reader goes on once it is added. */
  readonly focus: HTMLElement;
}

/** Rows that are added and removed: the items of a list, the names of a map. */
export interface GrowingRows<Item> {
  readonly element: HTMLElement;
  /** The button for one more. */
  readonly more: HTMLButtonElement;
  items(): Item[];
  add(): Item;
  clear(): void;
}

/** Makes rows, none at first. `make` makes the row of a number, from 1. */
export function growingRows<Item>(
  place: ControlPlace,
  most: number,
  make: (number: number) => Row<Item>,
): GrowingRows<Item> {
  const list = part("div", "con-rows");
  const items = new Map<HTMLElement, Item>();
  const more = createMore(place, addByHand);
  let made = 0;

  function addRow(): Row<Item> {
    made += 1;
    const row = make(made);
    const remove = createRemove(place, made, () => removeByHand(shown));
    const shown = part("div", "con-row", ...row.parts, remove);
    items.set(shown, row.item);
    list.append(shown);
    return row;
  }

  function addByHand(): void {
    if (items.size < most) {
      addRow().focus.focus();
      tellChange(list);
    }
  }

  function removeByHand(shown: HTMLElement): void {
    items.delete(shown);
    shown.remove();
    more.focus();
    tellChange(list);
  }

  return {
    element: part("div", "con-list", list, more),
    more,
    items: () => [...items.values()],
    add: () => addRow().item,
    clear() {
      items.clear();
      list.replaceChildren();
    },
  };
}

function createMore(
  { id, label }: ControlPlace,
  press: () => void,
): HTMLButtonElement {
  const more = button("Add", "con-small", press);
  more.id = id;
  more.setAttribute("aria-label", `Add one to ${label}`);
  more.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  return more;
}

function createRemove(
  { label }: ControlPlace,
  number: number,
  press: () => void,
): HTMLButtonElement {
  const remove = button("Remove", "con-small", press);
  remove.setAttribute("aria-label", `Remove ${number} of ${label}`);
  return remove;
}
