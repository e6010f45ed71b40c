import { markdownAddress } from "./markdown-address.js";
import { socialImageAddress } from "./social-image-address.js";

/** What is known of a page when its head is written. */
interface HeadFacts {
  /** Without the base: `/cli/list/`. */
  readonly path: string;
  readonly base: string;
  /** Nothing where nobody said where the site is. */
  readonly site: URL | undefined;
  readonly title: string;
}

interface HeadTag {
  readonly tag: "meta" | "link";
  readonly attrs: Record<string, string>;
}

/** The image for who shares a page, and the page as Markdown. */
export function listHeadTags(facts: HeadFacts): HeadTag[] {
  const { path, title } = facts;
  const image = addressOf(socialImageAddress(path), facts);
  return [
    property("og:image", image),
    property("og:image:width", "1200"),
    property("og:image:height", "630"),
    property("og:image:alt", title),
    named("twitter:image", image),
    linkToMarkdown(facts),
  ];
}

function linkToMarkdown({ path, base }: HeadFacts): HeadTag {
  return {
    tag: "link",
    attrs: {
      rel: "alternate",
      type: "text/markdown",
      href: `${base}${markdownAddress(path).slice(1)}`,
    },
  };
}

/** Whole where the site has an address: who shares a page asks for that. */
function addressOf(path: string, { base, site }: HeadFacts): string {
  const address = `${base}${path.slice(1)}`;
  if (site === undefined) {
    return address;
  }
  return new URL(address, site).href;
}

function property(name: string, content: string): HeadTag {
  return {
    tag: "meta",
    attrs: {
      property: name,
      content,
    },
  };
}

function named(name: string, content: string): HeadTag {
  return {
    tag: "meta",
    attrs: {
      name,
      content,
    },
  };
}
