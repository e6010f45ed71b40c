import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown to HTML. No text at all is no HTML. */
export function prose(markdown: string | undefined): string {
  const text = markdown?.trim() ?? "";
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

const gap = /\n\s*\n/;

/** The first paragraph alone. */
export function firstParagraph(markdown: string | undefined): string {
  return prose(markdown?.trim().split(gap)[0]);
}

/** What follows the first paragraph. */
export function laterParagraphs(markdown: string | undefined): string {
  return prose(markdown?.trim().split(gap).slice(1).join("\n\n"));
}

/** The first sentence as plain text. */
export function gist(markdown: string | undefined): string {
  const text = firstParagraph(markdown)
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");
  const sentence = /^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;
  return plain(sentence).replace(/:$/, ".");
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
