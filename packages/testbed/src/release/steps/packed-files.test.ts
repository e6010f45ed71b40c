import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkPackedFiles } from "./packed-files.js";

const built = "/somewhere/copy";
const good = {
  "package.json": "{}",
  LICENSE: "Apache",
  "README.md": "# Calls",
  "CHANGELOG.md": "# Calls",
  "dist/index.js": "// src/latest.ts\nexport const calls = 1;\n",
};
const bundled = "// ../../node_modules/.pnpm/a@1/node_modules/a/b.js\n";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await rm(folder, {
      recursive: true,
    });
  }
});

async function check(files: Record<string, string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-packed-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), {
      recursive: true,
    });
    await writeFile(file, text);
  }
  await checkPackedFiles(folder, built);
}

describe("A package may have", () => {
  test("what its users need", async () => {
    await expect(check(good)).resolves.toBeUndefined();
  });

  test("another one inside, with its licence", async () => {
    const files = {
      ...good,
      "dist/index.js": bundled,
      "dist/a.NOTICE": "MIT",
    };
    await expect(check(files)).resolves.toBeUndefined();
  });
});

describe("A package may not have", () => {
  test.each([
    ["sources", "src/index.ts", "", /sources, tests and maps/],
    ["tests", "dist/index.test.js", "", /sources, tests and maps/],
    ["maps", "dist/index.js.map", "", /sources, tests and maps/],
    ["an import of a source", "a.js", 'import "../src/a.js"', /way to sources/],
    ["a map's address", "a.js", "//# sourceMappingURL=a", /way to sources/],
    ["a folder of this machine", "a.js", `"${built}/a"`, /folder of this/],
    ["another one without licence", "a.js", bundled, /without a licence/],
  ])("%s", async (_title, name, text, fault) => {
    const files = {
      ...good,
      [name]: text,
    };
    await expect(check(files)).rejects.toThrow(fault);
  });

  test("no changelog", async () => {
    const { "CHANGELOG.md": _, ...files } = good;
    await expect(check(files)).rejects.toThrow(/missing files.*CHANGELOG/);
  });
});
