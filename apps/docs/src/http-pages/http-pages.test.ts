import { bundleSpec, specFiles } from "@rollcall/codegen";
import { beforeAll, describe, expect, it } from "vitest";
import { buildHttpReference } from "../reference/build-http-reference.js";
import type { HttpReference } from "../reference/http-reference.js";
import { loadSdk } from "../reference/sdk.js";
import { headingAnchors } from "./heading-anchors.js";
import { escapeMdx, type GeneratedPage, writeHeading } from "./mdx.js";
import { listVersionPages } from "./version-pages.js";
import { writeVersionsPage } from "./versions-page.js";

const names = ["v1", "v3"] as const;
const references = new Map<string, HttpReference>();

beforeAll(async () => {
  for (const [index, name] of names.entries()) {
    const document = await bundleSpec(specFiles[index] ?? "");
    const sdk = await loadSdk(name);
    references.set(name, buildHttpReference(document, name, sdk));
  }
});

describe.each(names)("The pages of %s", (name) => {
  let pages: GeneratedPage[];
  beforeAll(() => {
    pages = listVersionPages(referenceOf(name));
  });
  const textOf = (slug: string) => {
    const page = pages.find(({ path }) => path.endsWith(`/${slug}.mdx`));
    return page?.text ?? "";
  };

  it("are one for each operation, and three for all", () => {
    const slugs = referenceOf(name).operations.map(({ slug }) => slug);
    const paths = ["index", ...slugs, "webhooks", "objects"].map(
      (slug) => `http/${name}/${slug}.mdx`,
    );
    expect(pages.map(({ path }) => path)).toEqual(paths);
  });

  it("have the lead and each section's heading as text", () => {
    for (const { slug, sections, leadMarkdown } of referenceOf(name)
      .operations) {
      const text = textOf(slug);
      expect(text).toContain(escapeMdx(leadMarkdown));
      for (const { title, anchor } of sections) {
        expect(text).toContain(`\n## ${title} {/* #${anchor} */}\n`);
      }
    }
  });

  it("say in the sidebar which method it is", () => {
    for (const { slug, method } of referenceOf(name).operations) {
      expect(textOf(slug)).toContain(`"badge":{"text":"${method}"`);
    }
  });

  it("have every event and every object as a heading", () => {
    const { webhooks, objects } = referenceOf(name);
    for (const { name: event } of webhooks) {
      expect(textOf("webhooks")).toContain(`\n## \`${event}\` `);
    }
    for (const { name: object, anchor } of objects) {
      expect(textOf("objects")).toContain(`\n## ${object} {/* #${anchor} */}`);
    }
  });
});

describe("The page of versions", () => {
  it("leads to each", () => {
    const { text } = writeVersionsPage([...references.values()]);
    expect(text).toContain("[All of v1](/http/v1/)");
    expect(text).toContain("[All of v3](/http/v3/)");
    expect(text).toContain("/guides/from-the-legacy-list-to-v3/");
  });
});

describe("What MDX would read as code", () => {
  it.each([
    ["a path", "see /get-call/{call_id}", "see /get-call/\\{call_id}"],
    ["an angle", "a < b", "a \\< b"],
    ["code", "see `{a}` and {b}", "see `{a}` and \\{b}"],
  ])("stays a text: %s", (_, markdown, mdx) => {
    expect(escapeMdx(markdown)).toBe(mdx);
  });
});

describe("A heading", () => {
  it("is found under the anchor that is written behind it", () => {
    expect(writeHeading(2, "Good to know", "notes")).toBe(
      "## Good to know {/* #notes */}",
    );
    const heading = {
      type: "heading",
      children: [
        { type: "text", value: "Good to know " },
        { type: "mdxTextExpression", value: "/* #notes */" },
      ],
    };
    headingAnchors()({ type: "root", children: [heading] });
    expect(heading).toEqual({
      type: "heading",
      children: [{ type: "text", value: "Good to know" }],
      data: { hProperties: { id: "notes" } },
    });
  });
});

function referenceOf(name: string): HttpReference {
  const reference = references.get(name);
  if (reference === undefined) {
    throw new Error(`There is no ${name}.`);
  }
  return reference;
}
