import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { versionIn } from "../versions.mjs";
import { planDraftFiles } from "./plan-draft-files.mjs";

/** A repository that writes its drafts down. */
function emptyRepository() {
  const repository = mkdtempSync(join(tmpdir(), "rollcall-drafts-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  const folder = join(repository, ".changeset");
  mkdirSync(folder);
  const version = versionIn("v1", repository);
  return {
    /** @param {string[]} texts of drafts for core */
    draft(...texts) {
      const drafts = texts.map((text) => ({ about: "core", text }));
      for (const { path, text } of planDraftFiles(version, drafts)) {
        const file = join(repository, path);
        if (text === undefined) {
          rmSync(file);
        } else {
          writeFileSync(file, text);
        }
      }
      return readdirSync(folder);
    },
    /**
     * @param {string} name
     * @param {string} text
     */
    write: (name, text) => writeFileSync(join(folder, name), text),
  };
}

test("A draft that nobody touched gives way to the next", () => {
  const { draft } = emptyRepository();
  const [first] = draft("One change.\n");
  const [second, ...others] = draft("Two changes.\n");
  expect(second).toMatch(/^spec-v1-core-[0-9a-f]{12}\.md$/);
  expect(second).not.toBe(first);
  expect(others).toEqual([]);
  expect(draft()).toEqual([]);
});

test("A draft is the same with the line ends of another system", () => {
  const { draft, write } = emptyRepository();
  const [name = ""] = draft("One change.\n");
  write(name, "One change.\r\n");
  expect(draft()).toEqual([]);
});

test("A draft that somebody edited stays, and is not written again", () => {
  const { draft, write } = emptyRepository();
  const [name = ""] = draft("One change.\n");
  write(name, "In better words.\n");
  expect(draft("One change.\n")).toEqual([name]);
  expect(draft()).toEqual([name]);
  expect(draft("Two changes.\n")).toHaveLength(2);
});

test("A changeset that was no draft is nobody's business", () => {
  const { draft, write } = emptyRepository();
  write("core-first.md", "The first release.\n");
  write("spec-v2-core-0123456789ab.md", "Of another version.\n");
  expect(draft()).toHaveLength(2);
});
