import { expect, it } from "vitest";
import { toldVersion } from "../../test/support/told-versions.js";
import { addInnerEntries, type TocEntry } from "./toc-entries.js";

const { reference } = toldVersion("v1");
const section = (slug: string): TocEntry => ({
  depth: 2,
  slug,
  text: slug,
  children: [],
});
const entries = ["query-parameters", "responses", "notes"].map(section);

it("adds parameters and answers to the sections of an operation's page", () => {
  const added = addInnerEntries([reference], "http/v1/list-calls", entries);
  const slugs = added.map(({ children }) => children.map(({ slug }) => slug));
  expect(slugs).toEqual([
    ["filter_criteria", "sort_order", "limit", "pagination_key"],
    [
      "response",
      "response-400",
      "response-401",
      "response-429",
      "response-500",
    ],
    [],
  ]);
});

it("leaves other pages as they are", () => {
  const page = "guides/from-the-legacy-list-to-v3";
  expect(addInnerEntries([reference], page, entries)).toEqual(entries);
});
