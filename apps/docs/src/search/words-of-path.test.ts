import { expect, test } from "vitest";
import { wordsOf } from "./words-of-path.js";

test.each([
  ["/http/v2/list-calls/", "list calls"],
  ["/guides/web%20hooks.html", "web hooks"],
  ["/%E0%A4%A", "%E0%A4%A"],
  ["/", ""],
])("%s is about %j", (path, words) => {
  expect(wordsOf(path)).toBe(words);
});
