import { button, element, part } from "../page/element.js";
import type { DocOf } from "./doc-of.js";

/** So many members are shown at once; a button shows as many more. */
const portion = 50;

/** What of the JSON is open at first. */
const firstOpen = 40;

/** A value, and where it stands in the answer. */
interface Spot {
  readonly value: unknown;
  /** Its path, without the numbers of lists. */
  readonly path: string;
  readonly docOf: DocOf;
}

/** A value in a list or an object. */
interface Member extends Spot {
  /** Its name, or its number in a list. */
  readonly name: string;
  readonly isItem: boolean;
}

/**
 * JSON to be looked at. What is folded is not built before it is opened, so
 * that an answer of thousands of calls never freezes the page.
 */
export function jsonTree(value: unknown, docOf: DocOf): HTMLElement {
  const root = {
    value,
    path: "",
    docOf,
  };
  const tree = nodeOf(root, true);
  return part("div", "con-tree", tree);
}

function nodeOf(spot: Spot, isOpen: boolean): HTMLElement {
  const { value } = spot;
  if (typeof value !== "object" || value === null) {
    return scalarNode(value);
  }
  const isList = Array.isArray(value);
  const members = listMembers(spot, value);
  if (members.length === 0) {
    return emptyNode(isList);
  }
  const summary = summaryOf(members.length, isList);
  return foldedNode(summary, members, isOpen);
}

function scalarNode(value: unknown): HTMLElement {
  const kind = value === null ? "null" : typeof value;
  const text = JSON.stringify(value);
  return part("span", `con-value con-${kind}`, text);
}

function emptyNode(isList: boolean): HTMLElement {
  const text = isList ? "[]" : "{}";
  return part("span", "con-none", text);
}

/** An item has the path of its list. */
function listMembers({ path, docOf }: Spot, value: object): Member[] {
  const isItem = Array.isArray(value);
  const entries = Object.entries(value);
  return entries.map(([name, inner]) => ({
    name,
    isItem,
    value: inner,
    path: isItem ? path : joinPath(path, name),
    docOf,
  }));
}

function joinPath(path: string, name: string): string {
  const isRoot = path === "";
  if (isRoot) {
    return name;
  }
  return `${path}.${name}`;
}

/** `{ } 12 fields` */
function summaryOf(count: number, isList: boolean): HTMLElement {
  const signs = isList ? "[ ] " : "{ } ";
  const noun = isList ? "item" : "field";
  const plural = count === 1 ? "" : "s";
  const words = `${count} ${noun}${plural}`;
  return element("summary", {}, signs, part("span", "con-count", words));
}

function foldedNode(
  summary: HTMLElement,
  members: readonly Member[],
  isOpen: boolean,
): HTMLElement {
  const details = part("details", "con-fold", summary);
  const build = () => {
    const isBuilt = details.childElementCount > 1;
    if (!isBuilt) {
      const list = memberList(members);
      details.append(list);
    }
  };
  details.addEventListener("toggle", () => {
    if (details.open) {
      build();
    }
  });
  if (isOpen) {
    build();
    details.open = true;
  }
  return details;
}

function memberList(members: readonly Member[]): HTMLElement {
  const list = part("ul", "con-members");
  appendMembers(list, members);
  return list;
}

/** Appends the first of them, and a button for the rest. */
function appendMembers(list: HTMLElement, members: readonly Member[]): void {
  const shown = members.slice(0, portion);
  const rest = members.slice(portion);
  list.append(...shown.map(memberRow));
  if (rest.length > 0) {
    const row = moreRow(rest.length, () => {
      row.remove();
      appendMembers(list, rest);
    });
    list.append(row);
  }
}

function moreRow(left: number, show: () => void): HTMLElement {
  const count = Math.min(left, portion);
  const text = `Show ${count} more of ${left}`;
  const more = button(text, "con-small", show);
  return element("li", {}, more);
}

function memberRow(member: Member): HTMLElement {
  return element(
    "li",
    {},
    nameOf(member),
    element("span", {}, ": "),
    nodeOf(member, isOpenAtFirst(member)),
  );
}

/** A name is a link to what is said of the field. */
function nameOf({ name, isItem, path, docOf }: Member): HTMLElement {
  const doc = isItem ? undefined : docOf(path);
  if (doc === undefined) {
    return part("span", "con-key", name);
  }
  return element("a", { class: "con-key", href: doc }, name);
}

/** A list of a page's items is open; what is in each item is not. */
function isOpenAtFirst({ value, isItem }: Member): boolean {
  const isSmallList = Array.isArray(value) && value.length <= firstOpen;
  return isSmallList && !isItem;
}
