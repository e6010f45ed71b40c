import { describe, expect, it } from "vitest";
import { columnLetters } from "./column-letters.js";
import { escapeText } from "./escape-text.js";
import { splitText } from "./split-text.js";

it.each([
  ["markup", "a<b>&c", "a&lt;b&gt;&amp;c"],
  ["a control character", "a\u0000b\u001b", "a_x0000_b_x001B_"],
  ["a carriage return", "a\r\nb", "a_x000D_\nb"],
  ["a tab and a line feed", "a\tb\n", "a\tb\n"],
  ["what is no character", "\ufffe\uffff", "_xFFFE__xFFFF_"],
  ["a lone surrogate", "\ud83d", "_xD83D_"],
  ["a pair", "😀", "😀"],
  ["what looks like an escape", "_x0041_", "_x005F_x0041_"],
  ["two that share a line", "_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
  ["what does not quite", "_x004_ _X0041_", "_x004_ _X0041_"],
])("%s in a cell", (_, text, want) => {
  expect(escapeText(text)).toBe(want);
});

describe("a text that is too long", () => {
  it.each([
    ["", 3, [""]],
    ["abc", 3, ["abc"]],
    ["abcd", 3, ["abc", "d"]],
    ["abcdef", 3, ["abc", "def"]],
    ["ab😀c", 3, ["ab", "😀c"]],
    ["a😀b", 3, ["a😀", "b"]],
    ["ab\ud83dc", 3, ["ab\ud83d", "c"]],
  ])("%j in pieces of %i", (text, most, want) => {
    expect(splitText(text, most)).toStrictEqual(want);
  });
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (index, want) => {
  expect(columnLetters(index)).toBe(want);
});
