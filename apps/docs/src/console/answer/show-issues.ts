import type { Issue } from "@rollcall/core/validate";
import { element } from "../page/element.js";
import { type DocOf, pathOfPointer } from "./doc-of.js";

/** More than these are only counted. */
const mostShown = 30;

/** What the check of an answer found, each with a link to its description. */
export function issueList(issues: readonly Issue[], docOf: DocOf): HTMLElement {
  if (issues.length === 0) {
    const text = "The answer is what the spec says.";
    return element("p", { class: "con-note con-good" }, text);
  }
  const rows = issues
    .slice(0, mostShown)
    .map((issue) => issueRow(issue, docOf));
  const more = issues.length - rows.length;
  const last = more > 0 ? element("li", {}, `and ${more} more`) : undefined;
  const count = `${issues.length} ${issues.length === 1 ? "value is" : "values are"} not what the spec says`;
  return element(
    "details",
    { class: "con-note con-bad", open: true },
    element("summary", {}, count),
    element("ul", { class: "con-issues" }, ...rows, last),
  );
}

function issueRow({ pointer, message, severity }: Issue, docOf: DocOf) {
  const doc = docOf(pathOfPointer(pointer));
  const where = pointer === "" ? "the answer" : pointer;
  const name =
    doc === undefined
      ? element("code", {}, where)
      : element("a", { href: doc }, where);
  const said = message.slice(message.indexOf(":"));
  const note = severity === "warning" ? " (a warning: types allow it)" : "";
  return element("li", {}, name, `${said}${note}`);
}
