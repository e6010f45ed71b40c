import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { GeneratedPages } from "../site/write-pages.js";
import { type ReadmeSection, splitReadme } from "./split-readme.js";
import { mockTopics } from "./topics.js";
import { writeFlagsPage, writeTopicPage } from "./write-mock-page.js";

/**
 * The pages of the mock server, by their files. Their text is its README,
 * whose examples are run by tests; their flags are those of its command.
 */
export function listMockPages(): GeneratedPages {
  const sections = readMockReadme();
  const pages = new Map<string, string>();
  for (const topic of mockTopics) {
    const file = topic.slug === "" ? "index" : topic.slug;
    pages.set(`mock/${file}.mdx`, writeTopicPage(topic, sections));
  }
  pages.set("mock/flags.mdx", writeFlagsPage());
  return pages;
}

/** The README of `@rollcall/mock-server`, cut at its headings. */
export function readMockReadme(): ReadmeSection[] {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve("@rollcall/mock-server/package.json"));
  return splitReadme(readFileSync(join(folder, "README.md"), "utf8"));
}

/** The pages in their order, and at the end that of all flags. */
export function listMockSidebar() {
  const items = mockTopics.map(({ slug, title }) => {
    if (slug === "") {
      return {
        label: "Overview",
        link: "/mock/",
      };
    }
    return {
      label: title,
      link: `/mock/${slug}/`,
    };
  });
  return {
    label: "Mock server",
    collapsed: true,
    items: [...items, { label: "All flags", link: "/mock/flags/" }],
  };
}
