import { button, element } from "../page/element.js";
import type { DocOf } from "./doc-of.js";

/** So many members are shown at once; a button shows as many more. */
const portion = 50;

/** What of the JSON is open at first. */
const firstOpen = 40;

/** Where a value stands in the answer. */
interface Spot {
  readonly docOf: DocOf;
  /** Its path, without the numbers of lists. */
  readonly path: string;
}

/**
 * JSON to be looked at. What is folded is not built before it is opened, so
 * that an answer of thousands of calls never freezes the page.
 */
export function jsonTree(value: unknown, docOf: DocOf): HTMLElement {
  const tree = nodeOf(value, { docOf, path: "" }, true);
  return element("div", { class: "con-tree" }, tree);
}

function nodeOf(value: unknown, spot: Spot, isOpen: boolean): HTMLElement {
  if (typeof value !== "object" || value === null) {
    return scalarNode(value);
  }
  const members = Object.entries(value);
  const isList = Array.isArray(value);
  if (members.length === 0) {
    return element("span", { class: "con-none" }, isList ? "[]" : "{}");
  }
  return foldedNode(members, isList, spot, isOpen);
}

function scalarNode(value: unknown): HTMLElement {
  const kind = value === null ? "null" : typeof value;
  const text = JSON.stringify(value);
  return element("span", { class: `con-value con-${kind}` }, text);
}

type Members = readonly (readonly [name: string, value: unknown])[];

function foldedNode(
  members: Members,
  isList: boolean,
  spot: Spot,
  isOpen: boolean,
): HTMLElement {
  const noun = isList ? "item" : "field";
  const plural = members.length === 1 ? "" : "s";
  const count = `${members.length} ${noun}${plural}`;
  const summary = element(
    "summary",
    {},
    isList ? "[ ] " : "{ } ",
    element("span", { class: "con-count" }, count),
  );
  const details = element("details", { class: "con-fold" }, summary);
  const build = () => {
    if (details.childElementCount === 1) {
      details.append(memberList(members, isList, spot));
    }
  };
  details.addEventListener("toggle", () => details.open && build());
  if (isOpen) {
    build();
    details.open = true;
  }
  return details;
}

function memberList(
  members: Members,
  isList: boolean,
  spot: Spot,
): HTMLElement {
  const list = element("ul", { class: "con-members" });
  const showMore = (from: number) => {
    const next = members.slice(from, from + portion);
    const rows = next.map(([name, value]) =>
      memberRow(name, value, isList, spot),
    );
    list.append(...rows);
    const left = members.length - from - next.length;
    if (left > 0) {
      list.append(moreRow(left, () => showMore(from + portion)));
    }
  };
  showMore(0);
  return list;
}

function moreRow(left: number, show: () => void): HTMLElement {
  const count = Math.min(left, portion);
  const more = button(`Show ${count} more of ${left}`, "con-small", () => {
    row.remove();
    show();
  });
  const row = element("li", {}, more);
  return row;
}

function memberRow(
  name: string,
  value: unknown,
  isIndex: boolean,
  { docOf, path }: Spot,
): HTMLElement {
  const inner = isIndex ? path : [path, name].filter(Boolean).join(".");
  const doc = isIndex ? undefined : docOf(inner);
  const label =
    doc === undefined
      ? element("span", { class: "con-key" }, name)
      : element("a", { class: "con-key", href: doc }, name);
  const isOpen = !isIndex && isSmallList(value);
  const node = nodeOf(value, { docOf, path: inner }, isOpen);
  return element("li", {}, label, element("span", {}, ": "), node);
}

/** A list of a page's items is open; what is in each item is not. */
function isSmallList(value: unknown): boolean {
  return Array.isArray(value) && value.length <= firstOpen;
}
