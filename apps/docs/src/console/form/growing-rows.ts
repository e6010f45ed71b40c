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
  const list = createList<Item>();
  const more = createMore(place, addByHand);
  let made = 0;

  function addRow(): Row<Item> {
    made += 1;
    const row = make(made);
    const remove = createRemove(place, made, () => removeByHand(shown));
    const shown = list.add(row, remove);
    return row;
  }

  function addByHand(): void {
    if (list.items().length < most) {
      addRow().focus.focus();
      tellChange(list.element);
    }
  }

  function removeByHand(shown: HTMLElement): void {
    list.remove(shown);
    more.focus();
    tellChange(list.element);
  }

  return {
    element: part("div", "con-list", list.element, more),
    more,
    items: list.items,
    add: () => addRow().item,
    clear: list.clear,
  };
}

/** The rows that are shown, and in step with them what each is to its owner. */
function createList<Item>() {
  const element = part("div", "con-rows");
  const items = new Map<HTMLElement, Item>();
  return {
    element,
    items: () => [...items.values()],
    add({ item, parts }: Row<Item>, remove: HTMLElement): HTMLElement {
      const shown = part("div", "con-row", ...parts, remove);
      items.set(shown, item);
      element.append(shown);
      return shown;
    },
    remove(shown: HTMLElement) {
      items.delete(shown);
      shown.remove();
    },
    clear() {
      items.clear();
      element.replaceChildren();
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
