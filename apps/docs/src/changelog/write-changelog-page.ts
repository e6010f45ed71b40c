import { writeFrontmatter } from "../site/write-frontmatter.js";
import type { Changeset } from "./parse-changeset.js";
import type { PublishedPackage } from "./read-packages.js";

/** The headings under which changesets put what is so big. */
const headings: readonly (readonly [bump: string, title: string])[] = [
  ["major", "Major changes"],
  ["minor", "Minor changes"],
  ["patch", "Patch changes"],
];

/**
 * The page of a package's changes: what waits for the next release, then its
 * CHANGELOG.md as it is, without its title.
 */
export function writeChangelogPage(
  { name, changelog }: PublishedPackage,
  changesets: readonly Changeset[],
): string {
  const next = writeNext(name, changesets);
  const released = changelog.replace(/^# .*\n/, "").trim();
  const changes = [next, released].filter((part) => part !== "");
  if (changes.length === 0) {
    changes.push("Nothing has changed yet.");
  }
  const head = writeHead(name);
  const text = [head, ...changes].join("\n\n");
  return `${text}\n`;
}

function writeHead(name: string): string {
  return writeFrontmatter({
    title: `Changes of ${name}`,
    description: `What each release of ${name} changed, and what the next one will.`,
    tableOfContents: {
      maxHeadingLevel: 2,
    },
  });
}

function writeNext(name: string, changesets: readonly Changeset[]): string {
  const sections = headings.flatMap(([bump, title]) => {
    const ofSize = changesets.filter(({ bumps }) => bumps[name] === bump);
    const texts = ofSize.map(toText);
    if (texts.length === 0) {
      return [];
    }
    return [`### ${title}`, ...texts];
  });
  if (sections.length === 0) {
    return "";
  }
  const parts = ["## Next", "These changes are not released yet.", ...sections];
  return parts.join("\n\n");
}

/** The title of a change, as strong text: it is no heading of the page. */
function toText({ text }: Changeset): string {
  const [title = "", ...rest] = text.split("\n");
  return [`**${title}**`, ...rest].join("\n");
}
