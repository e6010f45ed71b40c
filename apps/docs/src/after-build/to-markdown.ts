import type { Root } from "hast";
import { select } from "hast-util-select";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { BuiltPage } from "./built-page.js";
import { keepReadable } from "./keep-readable.js";

const writer = unified().use(rehypeRemark).use(remarkGfm).use(remarkStringify, {
  bullet: "-",
  emphasis: "_",
  resourceLink: true,
});

/** A page as Markdown: its title, what it is about, and its content. */
export function toMarkdown({ title, description, tree }: BuiltPage): string {
  const parts = [`# ${title}`];
  if (description !== "") {
    parts.push(`> ${description}`);
  }
  const content = writeContent(tree);
  if (content !== "") {
    parts.push(content);
  }
  const text = parts.join("\n\n");
  return `${text}\n`;
}

function writeContent(tree: Root): string {
  const content = select("main .sl-markdown-content", tree);
  const readable: Root = {
    type: "root",
    children: content ? keepReadable(content) : [],
  };
  const markdown = writer.runSync(readable);
  return writer.stringify(markdown).trim();
}
