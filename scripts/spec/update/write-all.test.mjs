import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { finishInterrupted, writeAll } from "./write-all.mjs";

function emptyRoot() {
  const root = mkdtempSync(join(tmpdir(), "rollcall-write-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

/**
 * @param {string} root
 * @param {string} path
 */
const read = (root, path) => readFileSync(join(root, path), "utf8");

const files = [
  {
    path: "a/one.ts",
    text: "1",
  },
  {
    path: "two.md",
    text: "2",
  },
];

test("All files are written, in place of what was there", () => {
  const root = emptyRoot();
  writeFileSync(join(root, "two.md"), "old");
  writeAll(files, root);
  expect(read(root, "a/one.ts")).toBe("1");
  expect(read(root, "two.md")).toBe("2");
  expect(existsSync(join(root, ".turbo/spec-update"))).toBe(false);
});

test("A run that was killed while it staged leaves everything as it was", () => {
  const root = emptyRoot();
  const staging = join(root, ".turbo/spec-update");
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, "0"), "1");
  finishInterrupted(root);
  expect(existsSync(join(root, "a/one.ts"))).toBe(false);
  expect(existsSync(staging)).toBe(false);
});

test.each([
  ["before the first file", [0, 1]],
  ["between two files", [1]],
  ["after the last file", []],
])("A run that was killed %s is finished by the next", (_, left) => {
  const root = emptyRoot();
  const staging = join(root, ".turbo/spec-update");
  mkdirSync(staging, { recursive: true });
  mkdirSync(join(root, "a"));
  for (const [index, { path, text }] of files.entries()) {
    const isLeft = left.includes(index);
    writeFileSync(isLeft ? join(staging, `${index}`) : join(root, path), text);
  }
  const paths = files.map(({ path }) => path);
  writeFileSync(join(staging, "list.json"), JSON.stringify(paths));
  finishInterrupted(root);
  expect(read(root, "a/one.ts")).toBe("1");
  expect(read(root, "two.md")).toBe("2");
});
