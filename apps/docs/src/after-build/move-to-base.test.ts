import { expect, test } from "vitest";
import { addBase } from "./move-to-base.js";

test.each([
  ["a page", '<a href="/cli/">', '<a href="/0.1/cli/">'],
  ["the first page", '<a href="/">', '<a href="/0.1/">'],
  ["what has it already", '<a href="/0.1/cli/">', '<a href="/0.1/cli/">'],
  ["the base without its slash", '<a href="/0.1">', '<a href="/0.1">'],
  ["a place on the page", '<a href="#top">', '<a href="#top">'],
  ["another site", '<a href="https://a.b/">', '<a href="https://a.b/">'],
  ["another host", '<a href="//a.b/">', '<a href="//a.b/">'],
  ["a script", '<script src="/a.js">', '<script src="/0.1/a.js">'],
  [
    "a redirect",
    '<meta content="0;url=/http/v1/">',
    '<meta content="0;url=/0.1/http/v1/">',
  ],
])("the base goes before %s, where it belongs", (_, html, moved) => {
  expect(addBase(html, "/0.1/")).toBe(moved);
});
