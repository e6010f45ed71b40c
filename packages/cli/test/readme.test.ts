import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { terminal } from "./terminal.js";

const readme = readFileSync(
  new URL("../../../README.md", import.meta.url),
  "utf8",
);

it("The first page of the project shows what the demo prints", async () => {
  const [, argv = "", shown] =
    /^\$ rollcall (list --demo.*)\n([^`]*)```/m.exec(readme) ?? [];
  expect((await terminal(argv.split(" "))).stdout).toBe(shown);
});
