import { describe, expect, it, test } from "vitest";
import { listRedirects } from "../build/list-redirects.js";
import { addressesOf } from "../build/renamed-operations.js";
import { describeEntry } from "./describe-entry.js";
import { listHeadTags } from "./head-tags.js";
import { markdownAddress } from "./markdown-address.js";
import { readPlace } from "./place.js";
import { replaceDescription } from "./replace-description.js";
import { sectionOf, socialImageAddress } from "./social-image-address.js";

test.each([
  [{}, { base: "/" }],
  [{ ROLLCALL_DOCS_BASE: "0.1" }, { base: "/0.1/" }],
  [{ ROLLCALL_DOCS_BASE: "/docs/0.1" }, { base: "/docs/0.1/" }],
  [
    { ROLLCALL_DOCS_SITE: "https://a.example" },
    { base: "/", site: "https://a.example" },
  ],
])("the environment %j places the site at %j", (env, place) => {
  expect(readPlace(env)).toEqual(place);
});

test.each([
  ["/", "/index.md"],
  ["/cli/list/", "/cli/list.md"],
])("%s is Markdown at %s", (path, address) => {
  expect(markdownAddress(path)).toBe(address);
});

test.each([
  ["/", "/social/index.png", ""],
  ["/cli/list/", "/social/cli/list.png", "Command line"],
  ["/http/v3/list-calls/", "/social/http/v3/list-calls.png", "HTTP API v3"],
  ["/typescript/core/", "/social/typescript.png", "TypeScript"],
])("%s is shared with %s", (path, image, section) => {
  expect(socialImageAddress(path)).toBe(image);
  expect(sectionOf(path)).toBe(section);
});

describe("The head of a page", () => {
  const facts = {
    path: "/cli/list/",
    base: "/0.1/",
    site: undefined,
    title: "rollcall list",
  };
  const valuesOf = (tags: ReturnType<typeof listHeadTags>) => {
    return tags.map(({ attrs }) => attrs.content ?? attrs.href);
  };

  it("leads to the image and the Markdown under the base", () => {
    expect(valuesOf(listHeadTags(facts))).toEqual(
      expect.arrayContaining(["/0.1/social/cli/list.png", "/0.1/cli/list.md"]),
    );
  });

  it("has whole addresses of images where the site has one", () => {
    const site = new URL("https://a.example");
    expect(valuesOf(listHeadTags({ ...facts, site }))).toContain(
      "https://a.example/0.1/social/cli/list.png",
    );
  });

  it("says what the page is about, in place of the site", () => {
    const head = [
      { attrs: { name: "description", content: "The site." } },
      { attrs: { property: "og:description", content: "The site." } },
      { attrs: { property: "og:title", content: "A" } },
      {},
    ];
    replaceDescription(head, "The page.");
    const contents = head.map(({ attrs }) => attrs?.content);
    expect(contents).toEqual(["The page.", "The page.", "A", undefined]);
  });
});

test.each([
  ["# T\n\nMakes a [client](/x/) of `a`. More.", "Makes a client of a."],
  ["```ts\ncode. Here.\n```\n\n- item\n\nReal\ntext", "Real text"],
  ["> **note**", "T, as the packages of Rollcall export it."],
])("%j is described by %j", (body, description) => {
  expect(describeEntry({ body, data: { title: "T" } })).toBe(description);
});

test("an operation that was renamed leads from its former address", () => {
  const aliases = [
    { kind: "operation", from: "findCalls", to: "listCalls" },
    { kind: "schema", from: "Old", to: "New" },
  ];
  expect(addressesOf("v3", aliases)).toEqual({
    "/http/v3/find-calls": "/http/v3/list-calls/",
  });
});

test.each([
  ["/", "/versions/"],
  ["/0.1/", "/0.1/versions/"],
])("under %s a page that moved leads to %s", (base, address) => {
  expect(listRedirects([], base)["/openapi"]).toBe(address);
});
