import { mockTopics } from "./topics.js";

/** Leads a README's links to its own headings to the pages that have them. */
export function leadToPages(markdown: string): string {
  let text = markdown;
  for (const { slug, sections } of mockTopics) {
    for (const heading of sections) {
      const place = heading.toLowerCase().replaceAll(" ", "-");
      const page = slug === "" ? "/mock/" : `/mock/${slug}/`;
      const target = sections.length === 1 ? page : `${page}#${place}`;
      text = text.replaceAll(`](#${place})`, `](${target})`);
    }
  }
  return text;
}
