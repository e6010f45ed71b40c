import { expect, test } from "vitest";
import { type SidebarEntry, shortenSidebar } from "./shorten-sidebar.js";

const linkTo = (href: string): SidebarEntry => ({ type: "link", href });
const groupOf = (...entries: SidebarEntry[]): SidebarEntry => {
  return { type: "group", entries };
};

const many = Array.from({ length: 60 }, (_, index) =>
  linkTo(`/typescript/${index}/`),
);
const overview = linkTo("/typescript/");
const guides = groupOf(linkTo("/guides/filtering/"));
const commands = groupOf(linkTo("/cli/list/"));
const cli = groupOf(linkTo("/cli/"), commands);
const typescript = groupOf(overview, groupOf(...many));
const shortened = groupOf(overview);

test.each([
  ["a page of another section", "/guides/", shortened],
  ["a section that is called like one of its pages", "/40/", shortened],
  ["the first page of all", "//", shortened],
  ["a page of the section", "/typescript/", typescript],
])("on %s, a long section is as long as it has to be", (_, section, want) => {
  const sidebar = shortenSidebar([guides, typescript, cli], section);
  expect(sidebar).toEqual([guides, want, cli]);
});
