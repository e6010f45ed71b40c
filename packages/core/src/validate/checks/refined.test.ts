import { describe, expect, it } from "vitest";
import type { Draft } from "../issue.js";
import {
  array,
  between,
  type Check,
  distinct,
  enumeration,
  integer,
  multiple,
  not,
  number,
  object,
  sized,
  string,
} from "./index.js";

function issuesOf(check: Check, value: unknown): string[] {
  const issues: Draft[] = [];
  check(value, issues);
  return issues.map(
    ({ severity, expected, got }) => `${severity}: ${expected}, ${got}`,
  );
}

const open = between(number, {
  min: 0,
  max: 1,
});
const few = sized(object({}), {
  min: 1,
  max: 2,
});
const tokens = distinct(array(enumeration(["a"])));

describe("a refined check", () => {
  it.each<[string, Check, unknown, string[]]>([
    ["takes what is between", open, 0.5, []],
    [
      "refuses a bound",
      open,
      1,
      ["error: a number above 0 and below 1, an integer that is not"],
    ],
    ["says once what is no number", open, "a", ["error: a number, a string"]],
    ["takes a multiple", multiple(integer, 5), -10, []],
    [
      "refuses what is no multiple",
      multiple(integer, 5),
      7,
      ["error: an integer that is a multiple of 5, an integer that is not"],
    ],
    ["takes items that differ", distinct(array(number)), [1, 2], []],
    [
      "knows equal items by their content",
      distinct(array(object({}))),
      [
        { a: [1], b: null },
        { b: null, a: [1] },
      ],
      ["error: an array without equal items, an array that is not"],
    ],
    [
      "tells an object from the list of its entries",
      distinct(array(number)),
      [],
      [],
    ],
    [
      "goes on after a warning",
      tokens,
      ["b", "b"],
      [
        'warning: a, "b"',
        'warning: a, "b"',
        "error: an array without equal items, an array that is not",
      ],
    ],
    ["takes so many properties", few, { a: 1 }, []],
    [
      "refuses fewer",
      few,
      {},
      [
        "error: an object with properties in number from 1 to 2, an object that is not",
      ],
    ],
    ["takes what another check refuses", not(string), 1, []],
    [
      "refuses what another check takes",
      not(string),
      "a",
      ["error: anything but a string, a string"],
    ],
  ])("%s", (_, check, value, issues) => {
    expect(issuesOf(check, value)).toEqual(issues);
  });
});
