import type { Issue } from "@rollcall/core/validate";
import { element, part } from "../page/element.js";
import { type DocOf, pathOfPointer } from "./doc-of.js";

/** More than these are only counted. */
const mostShown = 30;

/** What the check of an answer found, each with a link to its description. */
export function issueList(issues: readonly Issue[], docOf: DocOf): HTMLElement {
  if (issues.length === 0) {
    const text = "The answer is what the spec says.";
    return part("p", "con-note con-good", text);
  }
  const count = describeCount(issues.length);
  const rows = listRows(issues, docOf);
  return element(
    "details",
    { class: "con-note con-bad", open: true },
    element("summary", {}, count),
    part("ul", "con-issues", ...rows),
  );
}

function describeCount(count: number): string {
  const noun = count === 1 ? "value is" : "values are";
  return `${count} ${noun} not what the spec says`;
}

function listRows(issues: readonly Issue[], docOf: DocOf): HTMLElement[] {
  const shown = issues.slice(0, mostShown);
  const rows = shown.map((issue) => {
    const place = placeOf(issue, docOf);
    return issueRow(issue, place);
  });
  const more = issues.length - shown.length;
  if (more > 0) {
    const last = element("li", {}, `and ${more} more`);
    rows.push(last);
  }
  return rows;
}

function issueRow(issue: Issue, place: HTMLElement): HTMLElement {
  const { message, severity } = issue;
  const colon = message.indexOf(":");
  const said = message.slice(colon);
  const isWarning = severity === "warning";
  const note = isWarning ? " (a warning: types allow it)" : "";
  return element("li", {}, place, said, note);
}

/** Where it is, with a link to what is said of it. */
function placeOf({ pointer }: Issue, docOf: DocOf): HTMLElement {
  const isWhole = pointer === "";
  const name = isWhole ? "the answer" : pointer;
  const path = pathOfPointer(pointer);
  const doc = docOf(path);
  if (doc === undefined) {
    return element("code", {}, name);
  }
  return element("a", { href: doc }, name);
}
