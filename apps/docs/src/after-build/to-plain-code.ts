import type { Element, Text } from "hast";
import { select, selectAll } from "hast-util-select";
import { rawTextOf } from "./text-of.js";

/** Code is highlighted line by line: as Markdown it is one text. */
export function toPlainCode(block: Element): Element {
  const language = languageOf(block);
  const text: Text = {
    type: "text",
    value: joinLines(block),
  };
  const code: Element = {
    type: "element",
    tagName: "code",
    properties: {
      className: [`language-${language}`],
    },
    children: [text],
  };
  return {
    type: "element",
    tagName: "pre",
    properties: {},
    children: [code],
  };
}

function languageOf(block: Element): string {
  const pre = select("pre", block);
  const language = pre?.properties.dataLanguage;
  return String(language ?? "");
}

/** An empty line is highlighted as its line break. */
function joinLines(block: Element): string {
  const lines = selectAll(".ec-line .code", block);
  const texts = lines.map((line) => {
    const text = rawTextOf(line);
    return text.replace(/\n$/, "");
  });
  return texts.join("\n");
}
