import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** The ampersand comes last: what it makes is not decoded again. */
const entities = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

/** Markdown to HTML. No text at all is no HTML. */
export function toHtml(markdown: string | undefined): string {
  const text = markdown?.trim() ?? "";
  return micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** The first paragraph, as HTML. */
export function firstParagraph(markdown: string | undefined): string {
  const [first] = splitParagraphs(markdown);
  return toHtml(first);
}

/** The first paragraph, and everything after it: Markdown as it came. */
export function splitLead(
  markdown: string | undefined,
): [lead: string, later: string] {
  const [first = "", ...later] = splitParagraphs(markdown);
  return [first, later.join("\n\n")];
}

/** The first sentence as plain text. */
export function firstSentence(markdown: string | undefined): string {
  const html = firstParagraph(markdown);
  const withEntities = removeTags(html);
  const text = decodeEntities(withEntities);
  const match = /^.*?[.:](?=\s|$)/.exec(text);
  const sentence = match?.[0] ?? text;
  return sentence.replace(/:$/, ".");
}

function splitParagraphs(markdown = ""): string[] {
  const text = markdown.trim();
  return text.split(/\n\s*\n/);
}

function removeTags(html: string): string {
  const text = html.replace(/<[^>]+>/g, "");
  return text.replace(/\s+/g, " ");
}

function decodeEntities(text: string): string {
  let decoded = text;
  for (const [entity, character] of Object.entries(entities)) {
    decoded = decoded.replaceAll(entity, character);
  }
  return decoded;
}
