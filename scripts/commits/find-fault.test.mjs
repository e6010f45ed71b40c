import { expect, test } from "vitest";
import { findFault } from "./find-fault.mjs";

const good = [
  ["a sentence", "Read each page once"],
  ["72 characters", "a".repeat(72)],
  ["a word that holds wip", "Swipe through the samples"],
];

test.each(good)("takes %s", (_, subject) => {
  expect(findFault(subject)).toBeUndefined();
});

/** @type {[title: string, subject: string, fault: RegExp][]} */
const bad = [
  ["73 characters", "a".repeat(73), /73 characters/],
  ["wip", "WIP: pages", /not finished/],
  ["a fixup", "fixup! Read each page once", /not finished/],
];

test.each(bad)("refuses %s", (_, subject, fault) => {
  expect(findFault(subject)).toMatch(fault);
});
