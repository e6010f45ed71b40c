import type { Element } from "hast";
import { select, selectAll } from "hast-util-select";
import { rawTextOf } from "./text-of.js";

/** Code is highlighted line by line: as Markdown it is one text. */
export function toPlainCode(block: Element): Element {
  const pre = select("pre", block);
  const language = String(pre?.properties.dataLanguage ?? "");
  const lines = selectAll(".ec-line .code", block).map(rawTextOf);
  const text = lines.map((line) => line.replace(/\n$/, "")).join("\n");
  const code: Element = {
    type: "element",
    tagName: "code",
    properties: { className: [`language-${language}`] },
    children: [{ type: "text", value: text }],
  };
  return {
    type: "element",
    tagName: "pre",
    properties: {},
    children: [code],
  };
}
