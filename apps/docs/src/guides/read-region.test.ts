import { describe, expect, it } from "vitest";
import { readRegion } from "./read-region.js";

const sample = `import { a } from "a";
// #region loop
for (const b of a) {
  // #region body
  print(b);
  // #endregion
}
`;

describe("A region of a sample", () => {
  it.each([
    ["body", sample, "body", "print(b);"],
    ["whole", "  # #region all\n  echo 1\n\n  # #endregion\n", "all", "echo 1"],
    [
      "no name: all but the marks",
      "# #region one\necho 1\n# #endregion\necho 2\n",
      undefined,
      "echo 1\necho 2",
    ],
    ["a word that is no mark", "# region one\n", undefined, "# region one"],
  ])("%s", (_title, text, name, want) => {
    expect(readRegion(text, name)).toBe(want);
  });

  it.each([
    ["that is not there", sample, "lop", 'There is no region "lop".'],
    ["without an end", "// #region a\n1\n", "a", 'The region "a" has no end.'],
  ])("%s is refused", (_title, text, name, message) => {
    expect(() => readRegion(text, name)).toThrow(message);
  });
});
