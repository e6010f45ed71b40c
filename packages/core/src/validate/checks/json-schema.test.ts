import { describe, expect, it } from "vitest";
import type { Draft } from "../issue.js";
import {
  anything,
  type Check,
  conditional,
  constant,
  containing,
  dependent,
  equal,
  named,
  number,
  patterned,
  string,
  text,
  tuple,
} from "./index.js";

function issuesOf(check: Check, value: unknown): string[] {
  const issues: Draft[] = [];
  check(value, issues);
  return issues.map(
    ({ path, expected, got }) => `${path.join(".")}: ${expected}, ${got}`,
  );
}

const pair = tuple([string, number], constant(true), { min: 1 });
const one = containing(string, { max: 1 });
const headers = patterned([[/^x-/, string]], ["id"], true);
const others = patterned([[/^x-/, string]], [], number);
const short = named(text(undefined, { max: 1 }));
const both = dependent({ a: ["b"] });
const point = equal([{ x: 1, y: [2] }]);
const branch = conditional(string, constant("a"), number);

describe("a check that JSON schema has a keyword for", () => {
  it.each<[string, Check, unknown, string[]]>([
    ["takes each item in its place", pair, ["a", 1, true], []],
    ["takes fewer items", pair, ["a"], []],
    [
      "refuses an item in its place, and one of the rest",
      pair,
      ["a", "b", false],
      ["1: a number, a string", "2: true, a boolean"],
    ],
    [
      "knows the length",
      pair,
      [],
      [": an array with a length of at least 1, an array of length 0"],
    ],
    [
      "refuses what is no array",
      pair,
      {},
      [": an array with a length of at least 1, an object"],
    ],
    ["takes an array that contains it", one, [1, "a"], []],
    [
      "refuses one without it",
      one,
      [1],
      [": an array with 1 to 1 of a string, an array with 0"],
    ],
    [
      "refuses too many",
      one,
      ["a", "b"],
      [": an array with 1 to 1 of a string, an array with 2"],
    ],
    ["takes names of a pattern", headers, { "x-a": "b", id: 1 }, []],
    [
      "refuses their values, and other names",
      headers,
      { "x-a": 1, b: 2 },
      ["x-a: a string, an integer", "b: no such property, an integer"],
    ],
    [
      "has a check for the others",
      others,
      { b: "c" },
      ["b: a number, a string"],
    ],
    ["takes names", short, { a: 1 }, []],
    [
      "refuses a name",
      short,
      { ab: 1 },
      [
        "ab: a name that is a string with a length from 0 to 1, one of another length",
      ],
    ],
    ["asks for nothing where it is not there", both, { c: 1 }, []],
    [
      "asks for what has to be there too",
      both,
      { a: 1 },
      ['b: a value beside "a", nothing'],
    ],
    ["knows an object by its content", point, { y: [2], x: 1 }, []],
    [
      "refuses another one",
      point,
      { x: 1 },
      [": the one value, an object that is not"],
    ],
    ["goes one way", branch, "a", []],
    ["goes the other way", branch, true, [": a number, a boolean"]],
    [
      "takes what neither way refuses",
      conditional(string, anything, anything),
      1,
      [],
    ],
  ])("%s", (_, check, value, want) => {
    expect(issuesOf(check, value)).toEqual(want);
  });
});
