import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exportDefaults } from "./options.js";

it("has the defaults that the docstrings name", () => {
  const text = readFileSync(new URL("./options.ts", import.meta.url), "utf8");
  for (const [name, value] of Object.entries(exportDefaults)) {
    const [before = ""] = text.split(`readonly ${name}?:`);
    const docstring = before.slice(before.lastIndexOf("/**"));
    const [, told] = /@default\s+(?:\*\s+)?(\S+)/.exec(docstring) ?? [];
    expect([name, told]).toEqual([name, String(value)]);
  }
});
