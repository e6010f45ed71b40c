import { expect, test } from "vitest";
import manifest from "../../packages/spec-diff/package.json" with {
  type: "json",
};
import { capture } from "../support/run.mjs";

test("`npm run spec:diff` runs from the sources", () => {
  const printed = capture(process.execPath, [
    "--conditions=@rollcall/source",
    "--import",
    "tsx",
    "scripts/spec/diff.mjs",
    "--version",
  ]);
  expect(printed.trim()).toBe(manifest.version);
});
