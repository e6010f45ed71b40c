import { expect, test } from "vitest";
import { checkPublished } from "./check-canary.mjs";

const name = "@rollcall/core";

/** @type {[title: string, version: string, isThere: boolean][]} */
const good = [
  ["a canary", "0.2.0-canary-20261128", false],
  ["a release that everybody has", "0.1.0", true],
];
test.each(good)("A tag of its own may have %s", (_title, version, isThere) => {
  const release = { name, version };
  expect(() => checkPublished([release], () => isThere)).not.toThrow();
});

test("A release that nobody has may not become a canary", () => {
  const release = { name, version: "0.1.0" };
  const check = () => checkPublished([release], () => false);
  expect(check).toThrow(/@rollcall\/core@0.1.0 is not published yet: run/);
});
