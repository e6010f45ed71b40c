import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listReleasedFiles } from "./list-released-files.js";

/** The root document of a version, in a folder of its own. */
function makeSpec(): string {
  const folder = mkdtempSync(join(tmpdir(), "released-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "rollcall.yaml");
}

test("released documents are listed, the oldest first, and no names", () => {
  const spec = makeSpec();
  const released = join(spec, "../released");
  mkdirSync(released);
  const files = ["0.10.0.json", "0.9.0.json", "0.9.0.surface.json"];
  for (const file of files) {
    writeFileSync(join(released, file), "{}");
  }
  expect(listReleasedFiles(spec)).toEqual([
    { release: "0.9.0", file: join(released, "0.9.0.json") },
    { release: "0.10.0", file: join(released, "0.10.0.json") },
  ]);
});

test("before the first release, there are none", () => {
  expect(listReleasedFiles(makeSpec())).toEqual([]);
});
