import { button, element, part } from "../page/element.js";
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
  const code = String(status);
  const hundreds = code.charAt(0);
  const time = Math.round(ms);
  const size = writeSize(text);
  return part(
    "p",
    "con-outcome",
    part("strong", `con-status con-status-${hundreds}`, code),
    element("span", {}, `${time} ms`),
    element("span", {}, size),
  );
}

/** All that an answer says: advice, headers, body. */
export function showAnswer(answer: Answer, docOf: DocOf): HTMLElement[] {
  const { status, headers } = answer;
  const advice = explainStatus(status, headers);
  const notes = advice ? [badNote(advice)] : [];
  const body = showBody(answer, docOf);
  return [...notes, headerList(headers), ...body];
}

function badNote(text: string): HTMLElement {
  return part("p", "con-note con-bad", text);
}

function headerList(headers: Headers): HTMLElement {
  const list = part("dl", "con-headers");
  for (const name of meaningful) {
    const value = headers.get(name);
    if (value !== null) {
      const row = headerRow(name, value);
      list.append(row);
    }
  }
  return list;
}

function headerRow(name: string, value: string): HTMLElement {
  const term = element("dt", {}, name);
  const said = element("dd", {}, value);
  return element("div", {}, term, said);
}

function showBody(answer: Answer, docOf: DocOf): HTMLElement[] {
  const { text } = answer;
  const reading = readJson(text);
  if ("fault" in reading) {
    return showBroken(answer, reading.fault);
  }
  const { value } = reading;
  if (value === undefined) {
    const hint = "The answer has no body.";
    return [part("p", "con-hint", hint)];
  }
  const tree = jsonTree(value, docOf);
  const copy = copyButton(text);
  return [tree, element("p", {}, copy)];
}

function copyButton(text: string): HTMLElement {
  return button("Copy JSON", "con-small", () => {
    void navigator.clipboard.writeText(text);
  });
}

/** A body that is cut off, or is no JSON at all, as it came. */
function showBroken({ headers, text }: Answer, fault: string): HTMLElement[] {
  const type = headers.get("content-type") ?? "no type";
  const message = `The body is no JSON (${type}): ${fault}. A client takes this for an error, never for an empty list.`;
  return [badNote(message), rawText(text)];
}

function rawText(text: string): HTMLElement {
  const isCut = text.length > longestText;
  const start = text.slice(0, longestText);
  const attributes = {
    class: "con-raw",
    tabindex: "0",
    "aria-label": "The body as it came",
  };
  return element("pre", attributes, isCut ? `${start} …` : start);
}
