import { describe, expect, it } from "vitest";
import { drawTerminal } from "./draw-terminal.js";

const drawn = drawTerminal([
  { typed: "list \\\n  --all", printed: "\u001b[1mid\u001b[22m\n<1>\n" },
  { typed: "export", printed: "done\n" },
]);

describe("A drawn terminal", () => {
  it("shows what is typed with a prompt, and what is printed", () => {
    const texts = drawn.split("</text>").map((part) => part.split(">").at(-1));
    expect(texts.slice(0, -1)).toEqual([
      "$ list \\",
      "--all",
      "id",
      "&lt;1&gt;",
      "$ export",
      "done",
    ]);
  });

  it("moves only for those who do not mind", () => {
    const [still = "", moving = ""] = drawn.split("@media");
    expect(still).not.toContain("animation");
    expect(moving).toContain("prefers-reduced-motion: no-preference");
  });

  it("has no style attribute and no script", () => {
    expect(drawn).not.toContain("style=");
    expect(drawn).not.toContain("<script");
  });
});
