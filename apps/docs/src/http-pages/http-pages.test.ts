import { beforeAll, describe, expect, it } from "vitest";
import { toldVersion, toldVersions } from "../../test/support/told-versions.js";
import { headingAnchors } from "./heading-anchors.js";
import { escapeMdx, type GeneratedPage, writeHeading } from "./mdx.js";
import { listVersionPages } from "./version-pages.js";
import { writeVersionsPage } from "./versions-page.js";

describe.each(["v1", "v3"])("The pages of %s", (name) => {
  const { reference } = toldVersion(name);
  let pages: GeneratedPage[];
  beforeAll(() => {
    pages = listVersionPages(reference);
  });
  const textOf = (slug: string) => {
    const page = pages.find(({ path }) => path.endsWith(`/${slug}.mdx`));
    return page?.text ?? "";
  };

  it("are one for each operation, and three for all", () => {
    const slugs = reference.operations.map(({ slug }) => slug);
    const paths = ["index", ...slugs, "webhooks", "objects"].map(
      (slug) => `http/${name}/${slug}.mdx`,
    );
    expect(pages.map(({ path }) => path)).toEqual(paths);
  });

  it("have the lead and each section's heading as text", () => {
    for (const { slug, sections, leadMarkdown } of reference.operations) {
      const text = textOf(slug);
      expect(text).toContain(escapeMdx(leadMarkdown));
      for (const { title, anchor } of sections) {
        expect(text).toContain(`\n## ${title} {/* #${anchor} */}\n`);
      }
    }
  });

  it("say in the sidebar which method it is", () => {
    for (const { slug, method } of reference.operations) {
      expect(textOf(slug)).toContain(`"badge":{"text":"${method}"`);
    }
  });

  it("have every event and every object as a heading", () => {
    const { webhooks, objects } = reference;
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
    const references = toldVersions.map(({ reference }) => reference);
    const { text } = writeVersionsPage(references);
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
