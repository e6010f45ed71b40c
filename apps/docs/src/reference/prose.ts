import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown to HTML. No text at all is no HTML. */
export function prose(markdown: string | undefined): string {
  const text = markdown?.trim() ?? "";
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** The first paragraph alone, for where the rest is told elsewhere. */
export function firstParagraph(markdown: string | undefined): string {
  return prose(markdown?.trim().split(/\n\s*\n/)[0]);
}

/** The first sentence as plain text. */
export function gist(markdown: string | undefined): string {
  const text = firstParagraph(markdown).replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
  const sentence = /^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;
  return unescape(sentence).replace(/:$/, ".");
}

function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
