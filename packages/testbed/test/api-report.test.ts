import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { entryPoints } from "../src/api-report/entry-points.js";
import { extractAll } from "../src/api-report/extract.js";

const toDo =
  "What the package offers has changed. If it is meant to, run: npm run generate";

test("The committed API reports tell what every entry point offers now", {
  timeout: 120_000,
}, () => {
  const reports = extractAll(entryPoints());
  expect(reports.map(({ file }) => basename(file))).toContain("core.api.md");
  for (const { file, text } of reports) {
    expect(existsSync(file) ? readFileSync(file, "utf8") : "", toDo).toBe(text);
  }
});
