import { writeFrontmatter } from "../site/write-frontmatter.js";
import type { GeneratedPages } from "../site/write-pages.js";
import { parseChangeset } from "./parse-changeset.js";
import {
  type PublishedPackage,
  readChangesets,
  readPackages,
} from "./read-packages.js";
import { writeChangelogPage } from "./write-changelog-page.js";

/** The pages of what changed, by their files: one a published package. */
export function listChangelogPages(): GeneratedPages {
  const packages = readPackages();
  const changesets = readChangesets().map(parseChangeset);
  const pages = new Map([["changelog/index.md", writeOverview(packages)]]);
  for (const one of packages) {
    const page = writeChangelogPage(one, changesets);
    pages.set(`changelog/${slugOf(one)}.md`, page);
  }
  return pages;
}

/** The overview, then each package. */
export function listChangelogSidebar() {
  const items = readPackages().map((one) => ({
    label: one.name,
    link: addressOf(one),
  }));
  return {
    label: "Changes",
    collapsed: true,
    items: [
      { label: "Overview", link: "/changelog/" },
      ...items,
      { label: "Versions and downloads", link: "/versions/" },
    ],
  };
}

function writeOverview(packages: readonly PublishedPackage[]): string {
  const head = writeFrontmatter({
    title: "Changes",
    description: "What each release changed, package by package.",
  });
  const items = packages.map((one) => {
    return `- [${one.name}](${addressOf(one)}): ${one.description}`;
  });
  const intro =
    "Each package has a version of its own. Changes that are merged and not yet released stand under **Next**. What changed in the API's documents is counted by the releases of `@rollcall/core`: [versions and downloads](/versions/).";
  return `${[head, intro, items.join("\n")].join("\n\n")}\n`;
}

function addressOf(one: PublishedPackage): string {
  return `/changelog/${slugOf(one)}/`;
}

/** `core` of `@rollcall/core` */
function slugOf({ name }: PublishedPackage): string {
  return name.replace(/^@rollcall\//, "");
}
