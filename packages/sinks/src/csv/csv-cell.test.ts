import { describe, expect, it } from "vitest";
import { csvCell } from "./csv-cell.js";
import { csvRow } from "./csv-row.js";

describe("a cell", () => {
  it.each([
    ["nothing", undefined, ""],
    ["an empty text", "", ""],
    ["a number", 17_240, "17240"],
    ["a fraction", 0.1, "0.1"],
    ["what is too large for a double", Infinity, "1e999"],
    ["a truth value", false, "false"],
    ["a comma", "a,b", '"a,b"'],
    ["a quotation mark", 'a"b', '"a""b"'],
    ["a line feed", "a\nb", '"a\nb"'],
    ["a carriage return", "a\rb", '"a\rb"'],
    ["a lone surrogate", "a\ud83d", "a\\ud83d"],
    ["a pair", "😀", "😀"],
  ])("holds %s", (_, value, want) => {
    expect(csvCell(value)).toBe(want);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1-1", "'+1-1"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    [-5, "'-5"],
    [-0, "'-0"],
    ["+12025550143", "+12025550143"],
    ["+12025550143\n", '"\'+12025550143\n"'],
    ["+02025550143", "'+02025550143"],
    ["+1202555014312345", "'+1202555014312345"],
    ["+12025550143*2", "'+12025550143*2"],
    ["a=1", "a=1"],
    [" =1", " =1"],
  ])("that is %j is no formula", (value, want) => {
    expect(csvCell(value)).toBe(want);
  });

  it("stays as it is without csvSafe", () => {
    expect(csvCell("=1+1", { csvSafe: false })).toBe("=1+1");
  });
});

it("a row ends with CR LF", () => {
  expect(csvRow(["call_1", undefined, "=1"])).toBe("call_1,,'=1\r\n");
  expect(csvRow(["=1"], { csvSafe: false })).toBe("=1\r\n");
});
