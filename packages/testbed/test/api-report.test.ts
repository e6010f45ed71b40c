import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { entryPoints } from "../src/api-report/entry-points.js";
import { extractAll } from "../src/api-report/extract.js";
import { fingerprintOf } from "../src/api-report/fingerprint.js";

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

test("A report is made again when declarations change that its entry imports, but not when only a file's name does", () => {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-fingerprint-"));
  const declarations = join(folder, "index.d.ts");
  const write = (chunk: string, text: string) => {
    writeFileSync(declarations, `export { A } from './${chunk}.js';\n`);
    writeFileSync(join(folder, `${chunk}.d.ts`), text);
    return fingerprintOf({ folder, report: "core", declarations });
  };
  const first = write("shared-AbCd_12-", "export type A = 1;");
  expect(write("shared-9bCd_12x", "export type A = 1;")).toBe(first);
  expect(write("shared-9bCd_12x", "export type A = 2;")).not.toBe(first);
  rmSync(folder, { recursive: true });
});
