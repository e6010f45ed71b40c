import { describe, expect, it } from "vitest";
import { jsonProblem } from "./json-problem.js";

/** So many objects, each of which holds the next one so many times. */
function holding(levels: number, ...names: string[]): unknown {
  let inner: unknown = {};
  for (let level = 1; level < levels; level++) {
    inner = Object.fromEntries(names.map((name) => [name, inner]));
  }
  return inner;
}

const self: Record<string, unknown> = {};
self.self = self;

describe("what can be written as JSON", () => {
  it.each<[string, unknown]>([
    ["no object", null],
    ["as many levels as there may be", holding(500, "a")],
    ["deep objects that stand in two places", holding(10, "a", "b")],
    [
      "two deep branches that share what is in them",
      [holding(499, "a"), holding(499, "a")],
    ],
  ])("%s has no problem", (_name, value) => {
    expect(jsonProblem(value)).toBeUndefined();
  });

  it.each<[string, unknown, RegExp]>([
    ["one level more", holding(501, "a"), /^is nested more than 500 levels/],
    ["what stands inside itself", self, /^is nested more than 500 levels/],
    ["a bigint in a list", { ids: [1n] }, /^holds a bigint, .*: give a numb/],
    [
      "few objects that come to more text than a string can hold",
      holding(60, "a", "b"),
      /^holds more than 2000000 values, /,
    ],
  ])("%s has one", (_name, value, problem) => {
    expect(jsonProblem(value)).toMatch(problem);
  });
});
