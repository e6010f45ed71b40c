import { expect, test } from "vitest";
import { type SidebarEntry, shortenSidebar } from "./shorten-sidebar.js";

const linkTo = (href: string): SidebarEntry => ({ type: "link", href });
const groupOf = (...entries: SidebarEntry[]): SidebarEntry => {
  return { type: "group", entries };
};

const many = Array.from({ length: 60 }, (_, index) =>
  linkTo(`/typescript/core/${index}/`),
);
const overview = linkTo("/typescript/");
const guides = groupOf(linkTo("/guides/filtering/"));
const commands = groupOf(linkTo("/cli/list/"));
const cli = groupOf(linkTo("/cli/"), commands);
const core = groupOf(...many);
const sinks = groupOf(linkTo("/typescript/sinks/a/"));
const typescript = groupOf(overview, groupOf(core, sinks));

test.each([
  ["of another section", "/guides/filtering/", groupOf(overview)],
  ["that is called like one of a long section", "/40/", groupOf(overview)],
  ["at the root", "//", groupOf(overview)],
  ["above all of a section", "/typescript/", typescript],
  ["with a long list", "/typescript/core/1/", groupOf(overview, groupOf(core))],
  ["above a list", "/typescript/sinks/", groupOf(overview, groupOf(sinks))],
])("a page %s has what is near in its sidebar", (_, page, wanted) => {
  const [, folder] = page.split("/");
  const section = `/${folder}/`;
  const sidebar = shortenSidebar([guides, typescript, cli], { page, section });
  expect(sidebar).toEqual([guides, wanted, cli]);
});
