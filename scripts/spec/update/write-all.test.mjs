import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  findInterruption,
  finishInterrupted,
  markDone,
  writeAll,
} from "./write-all.mjs";

const files = [
  {
    path: "a/one.ts",
    text: "1",
  },
  {
    path: "two.md",
    text: "2",
  },
  {
    path: "three.ts",
    text: undefined,
  },
];

/** A folder as it was before: without `a/one.ts`. */
function oldRoot() {
  const root = mkdtempSync(join(tmpdir(), "rollcall-write-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, "two.md"), "old");
  writeFileSync(join(root, "three.ts"), "old");
  return root;
}

/**
 * Whether the folder is as it was, or as it is to be; anything else fails.
 * @param {string} root
 */
function stateOf(root) {
  const present = files.map(({ path }) => contentOf(root, path));
  const before = [undefined, "old", "old"];
  const after = files.map(({ text }) => text);
  expect([before, after]).toContainEqual(present);
  return present[1] === "old" ? "before" : "after";
}

/**
 * @param {string} root
 * @param {string} path
 */
function contentOf(root, path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

test("All files are written or removed, and it is marked until it is done", () => {
  const root = oldRoot();
  writeAll(files, root);
  expect(stateOf(root)).toBe("after");
  expect(findInterruption(root)).toBe("written");
  markDone(root);
  expect(findInterruption(root)).toBe("nothing");
  expect(existsSync(join(root, ".turbo/spec-update"))).toBe(false);
});

test("Bytes are written as they are", () => {
  const root = oldRoot();
  const text = new Uint8Array([0xef, 0xbb, 0xbf, 0x0d, 0x0a]);
  writeAll([{ path: "bytes.json", text }], root);
  expect([...readFileSync(join(root, "bytes.json"))]).toEqual([...text]);
});

/**
 * Writes all files in a process of its own, which is killed before it calls a
 * function of the file system for the nth time.
 * @param {string} root
 * @param {string} call
 * @param {number} nth
 */
function writeAndDie(root, call, nth) {
  const url = new URL("./write-all.mjs", import.meta.url).href;
  const code = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { ${call}: original } = fs;
    let left = ${nth};
    fs.${call} = (...given) => {
      left -= 1;
      if (left === 0) {
        process.kill(process.pid, "SIGKILL");
      }
      return original(...given);
    };
    syncBuiltinESMExports();
    const { writeAll } = await import(${JSON.stringify(url)});
    const files = ${JSON.stringify(files)};
    writeAll(files, ${JSON.stringify(root)});
  `;
  return spawnSync(process.execPath, ["--input-type=module", "-e", code]);
}

describe("A run that is killed", () => {
  test.each([
    ["before it stages the first file", "writeFileSync", 1, "before"],
    ["before it stages the second file", "writeFileSync", 2, "before"],
    ["before it writes the list", "writeFileSync", 3, "before"],
    ["before it decides", "renameSync", 1, "before"],
    ["before it puts the first file in its place", "renameSync", 2, "after"],
    ["before it puts the second file in its place", "renameSync", 3, "after"],
    ["before it marks that all is written", "renameSync", 4, "after"],
  ])("%s leaves all or nothing to the next", (_, call, nth, state) => {
    const root = oldRoot();
    expect(writeAndDie(root, call, nth).signal).toBe("SIGKILL");
    expect(findInterruption(root)).toBe(
      state === "before" ? "nothing" : "decided",
    );
    finishInterrupted(root);
    expect(stateOf(root)).toBe(state);
  });

  test("is known to the next after it wrote everything", () => {
    const root = oldRoot();
    expect(writeAndDie(root, "renameSync", 5).signal).toBe(null);
    expect(findInterruption(root)).toBe("written");
    finishInterrupted(root);
    expect(stateOf(root)).toBe("after");
  });
});
