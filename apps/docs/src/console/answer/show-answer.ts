import { button, element } from "../page/element.js";
import type { Answer } from "../request/exchange.js";
import type { DocOf } from "./doc-of.js";
import { explainStatus } from "./explain-status.js";
import { jsonTree } from "./json-tree.js";
import { readJson, writeSize } from "./read-json.js";

/** A text of which not more than this is shown as it came. */
const longestText = 4_000;

/** The headers that a reader of an answer wants to know. */
const meaningful = [
  "content-type",
  "retry-after",
  "x-request-id",
  "deprecation",
  "sunset",
  "link",
];

/** The line that says how it went: status, time, size. */
export function statusLine({ status, text, ms }: Answer): HTMLElement {
  const kind = `con-status-${String(status).charAt(0)}`;
  return element(
    "p",
    { class: "con-outcome" },
    element("strong", { class: `con-status ${kind}` }, String(status)),
    element("span", {}, `${Math.round(ms)} ms`),
    element("span", {}, writeSize(text)),
  );
}

/** All that an answer says: advice, headers, body. */
export function showAnswer(answer: Answer, docOf: DocOf): HTMLElement[] {
  const { status, headers, text } = answer;
  const advice = explainStatus(status, headers);
  const reading = readJson(text);
  const body =
    "fault" in reading
      ? brokenBody(text, reading.fault, headers)
      : jsonBody(reading.value, text, docOf);
  return [
    ...(advice ? [element("p", { class: "con-note con-bad" }, advice)] : []),
    headerList(headers),
    ...body,
  ];
}

function headerList(headers: Headers): HTMLElement {
  const present = meaningful.filter((name) => headers.has(name));
  const rows = present.map((name) =>
    element(
      "div",
      {},
      element("dt", {}, name),
      element("dd", {}, headers.get(name) ?? ""),
    ),
  );
  return element("dl", { class: "con-headers" }, ...rows);
}

function jsonBody(value: unknown, text: string, docOf: DocOf): HTMLElement[] {
  if (value === undefined) {
    return [element("p", { class: "con-hint" }, "The answer has no body.")];
  }
  const copy = button("Copy JSON", "con-small", () => {
    void navigator.clipboard.writeText(text);
  });
  return [jsonTree(value, docOf), element("p", {}, copy)];
}

/** A body that is cut off, or is no JSON at all, as it came. */
function brokenBody(
  text: string,
  fault: string,
  headers: Headers,
): HTMLElement[] {
  const type = headers.get("content-type") ?? "no type";
  const message = `The body is no JSON (${type}): ${fault}. A client takes this for an error, never for an empty list.`;
  const end = text.length > longestText ? " …" : "";
  return [
    element("p", { class: "con-note con-bad" }, message),
    element(
      "pre",
      { class: "con-raw", tabindex: "0", "aria-label": "The body as it came" },
      text.slice(0, longestText) + end,
    ),
  ];
}
