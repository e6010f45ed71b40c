import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { toMarkdown } from "./to-markdown.js";

const parse = (content: string): Root => {
  const html = `<main><div class="sl-markdown-content">${content}</div></main>`;
  return unified().use(rehypeParse).parse(html);
};
const write = (content: string) => {
  const page = {
    path: "/a/",
    title: "A",
    description: "",
    tree: parse(content),
  };
  return toMarkdown(page).replace("# A", "").trim();
};

const line = (text: string) => {
  return `<div class="ec-line"><div class="code"><span>${text}</span></div></div>`;
};

test.each([
  [
    "a paragraph with a link",
    '<p>See <a href="/b/">b</a>.</p>',
    "See [b](/b/).",
  ],
  [
    "links that a style keeps apart",
    '<p><a href="/b/">b</a><svg></svg><a href="/c/"><code>c</code></a></p>',
    "[b](/b/) [`c`](/c/)",
  ],
  [
    "a word beside a link that a style keeps apart",
    '<p><code>b</code><a href="/c/">c</a><span>d</span></p>',
    "`b` [c](/c/) d",
  ],
  [
    "a link in brackets, and one in code",
    '<p>(<a href="/b/">b</a>) <code>A<a href="/c/">c</a><span>[]</span></code></p>',
    "([b](/b/)) `Ac[]`",
  ],
  [
    "highlighted code",
    `<div class="expressive-code"><figure><pre data-language="ts"><code>${line("a")}${line("\n")}${line("b")}</code></pre><div class="copy"><button>Copy</button></div></figure></div>`,
    "```ts\na\n\nb\n```",
  ],
  [
    "a table",
    "<table><thead><tr><th>x</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
    "| x |\n| - |\n| 1 |",
  ],
  [
    "a picture, a button and a script",
    "<svg></svg><button>B</button><script>x</script>",
    "",
  ],
  ["what is marked", '<p data-markdown="skip">form</p><p>text</p>', "text"],
  [
    "the anchor of a heading",
    '<h2>T</h2><a class="sl-anchor-link" href="#t">§</a>',
    "## T",
  ],
])("%s", (_, content, markdown) => {
  expect(write(content)).toBe(markdown);
});
