import { expect, it } from "vitest";
import { splitPath } from "./field-path.js";

it.each<[string, string[]]>([
  ["a", ["a"]],
  ["a.b.c", ["a", "b", "c"]],
  ["a\\.b.c", ["a.b", "c"]],
  ["a\\\\.b", ["a\\", "b"]],
  ["a\\,b", ["a,b"]],
  ["a\\b", ["a\\b"]],
  ["a.", ["a", ""]],
  ["a\\.", ["a."]],
])("%s leads through %j", (path, names) => {
  expect(splitPath(path)).toEqual(names);
});
