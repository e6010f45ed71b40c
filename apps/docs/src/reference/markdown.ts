import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

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

/** Everything after the first paragraph, as HTML. */
export function laterParagraphs(markdown: string | undefined): string {
  const [, ...later] = splitParagraphs(markdown);
  return toHtml(later.join("\n\n"));
}

/** The first sentence as plain text. */
export function firstSentence(markdown: string | undefined): string {
  const html = firstParagraph(markdown);
  const text = decodeEntities(removeTags(html));
  const match = /^.*?[.:](?=\s|$)/.exec(text);
  const sentence = match?.[0] ?? text;
  return sentence.replace(/:$/, ".");
}

function splitParagraphs(markdown = ""): string[] {
  return markdown.trim().split(/\n\s*\n/);
}

function removeTags(html: string): string {
  const text = html.replace(/<[^>]+>/g, "");
  return text.replace(/\s+/g, " ");
}

function decodeEntities(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
