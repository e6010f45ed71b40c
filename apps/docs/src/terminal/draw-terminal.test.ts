import { describe, expect, it } from "vitest";
import { drawTerminal } from "./draw-terminal.js";

const { moving, still } = drawTerminal([
  { typed: "list \\\n  --all", printed: "\u001b[1mid\u001b[22m\n<1>\n" },
  { typed: "export", printed: "done\n" },
]);

describe("A drawn terminal", () => {
  it("shows what is typed with a prompt, and what is printed", () => {
    const texts = still.split("</text>").map((part) => part.split(">").at(-1));
    expect(texts.slice(0, -1)).toEqual([
      "$ list \\",
      "--all",
      "id",
      "&lt;1&gt;",
      "$ export",
      "done",
    ]);
  });

  it("shows the same in both images, and moves in one", () => {
    const shown = (image: string) => image.split("</style>")[1];
    expect(shown(moving)).toBe(shown(still));
    expect(moving).toContain("animation");
    expect(still).not.toContain("animation");
  });

  it("has no style attribute and no script", () => {
    expect(moving).not.toContain("style=");
    expect(moving).not.toContain("<script");
  });
});
