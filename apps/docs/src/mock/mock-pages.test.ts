import { describe, expect, it, test } from "vitest";
import { readCliReference } from "../cli/read-cli-reference.js";
import { escapeMdx } from "./escape-mdx.js";
import { leadToPages } from "./lead-to-pages.js";
import { listMockPages, readMockReadme } from "./list-mock-pages.js";
import { splitReadme } from "./split-readme.js";
import { mockTopics } from "./topics.js";

describe("The pages of the mock server", () => {
  it("show every section of its README, each once", () => {
    const headings = readMockReadme().map(({ heading }) => heading);
    const shown = mockTopics.flatMap(({ sections }) => sections);
    expect(shown.sort()).toEqual(headings.sort());
  });

  it("tell every flag of the command, each once", () => {
    const mock = readCliReference().commands.find(
      ({ name }) => name === "mock",
    );
    const own = mock?.flagGroups.filter(({ isCommon }) => !isCommon) ?? [];
    const flags = own.flatMap((group) => group.flags);
    const told = mockTopics.flatMap((topic) => topic.flags);
    expect(told.sort()).toEqual(flags.map(({ name }) => name.slice(2)).sort());
  });

  it("lead to each other where the README leads to its own headings", () => {
    for (const page of listMockPages().values()) {
      expect(page).not.toMatch(/\]\(#/);
    }
  });
});

test.each([
  ["a {brace} and <b>", "a \\{brace\\} and \\<b>"],
  ["`{code}` {text}", "`{code}` \\{text\\}"],
  ["`a\n{b}` <c", "`a\n{b}` \\<c"],
  ["```ts\n{ a }\n```\n{b}", "```ts\n{ a }\n```\n\\{b\\}"],
])("%j is written as %j in MDX", (markdown, mdx) => {
  expect(escapeMdx(markdown)).toBe(mdx);
});

test("a README is cut at its headings, but not in code", () => {
  const readme = "# Title\n\nfirst\n\n## One\n\n```sh\n## no\n```\n## Two\nx\n";
  expect(splitReadme(readme)).toEqual([
    { heading: "", text: "first" },
    { heading: "One", text: "```sh\n## no\n```" },
    { heading: "Two", text: "x" },
  ]);
});

test.each([
  ["[v3](#the-present-version)", "[v3](/mock/calls/#the-present-version)"],
  ["[events](#webhooks)", "[events](/mock/webhooks/)"],
  ["[elsewhere](https://example.com)", "[elsewhere](https://example.com)"],
])("%s leads to a page: %s", (link, led) => {
  expect(leadToPages(link)).toBe(led);
});
