import { describe, expect, it } from "vitest";
import { readSpans } from "./read-spans.js";

describe("The spans of a line", () => {
  it.each([
    ["plain", "a b", [{ text: "a b", column: 0, isBold: false }]],
    ["empty", "", []],
    [
      "bold, then plain",
      "\u001b[1mid\u001b[22m  end",
      [
        { text: "id", column: 0, isBold: true },
        { text: "  end", column: 2, isBold: false },
      ],
    ],
    [
      "a blank between two",
      "\u001b[1mid\u001b[22m  \u001b[1mend\u001b[22m",
      [
        { text: "id", column: 0, isBold: true },
        { text: "end", column: 4, isBold: true },
      ],
    ],
  ])("%s", (_title, line, want) => {
    expect(readSpans(line)).toEqual(want);
  });
});
