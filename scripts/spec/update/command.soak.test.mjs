import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { copyRepository } from "../rehearsal/copy-repository.mjs";
import { finishInterrupted } from "./write-all.mjs";

// Each of these starts the real command, in a copy of the repository.

test("A generator's other option is found, though the spec is unchanged", () => {
  const { edit, run } = copyRepository();
  edit("packages/spec-diff/src/types/write-types.ts", (text) =>
    text.replace("alphabetize: false", "alphabetize: true"),
  );
  const { status, stderr } = run("spec/check.mjs", []);
  expect(stderr).toBe(
    ["generated", "generated-v3"]
      .map(
        (folder) =>
          `packages/core/src/${folder}/types.ts is out of date: run \`npm run generate\`\n`,
      )
      .join(""),
  );
  expect(status).toBe(1);
});

test("A web page in place of a document is an error, and nothing is written", () => {
  const { repository, run } = copyRepository();
  const folder = mkdtempSync(join(tmpdir(), "rollcall-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = join(folder, "openapi.json");
  writeFileSync(page, "<!doctype html>\n<title>Sign in</title>\n");
  const { status, stdout, stderr } = run("spec/update.mjs", [page]);
  expect(stderr).toMatch(/openapi\.json:1:1 \S+: The document is a string/);
  expect(stdout).toBe("");
  expect(status).toBe(1);
  expect(existsSync(join(repository, "openapi/v1/upstream"))).toBe(false);
  expect(existsSync(join(repository, ".turbo"))).toBe(false);
});

test("An update that is killed while it writes is known until it is finished", () => {
  const { repository, edit, run } = copyRepository();
  edit("openapi/v1/schemas/filter-criteria.yaml", (text) =>
    text.replace("that started at this moment or later", "from this moment on"),
  );
  const killed = run("spec/update.mjs", [], [`--import=${dieAtRename(2)}`]);
  expect(killed.signal).toBe("SIGKILL");
  const dry = run("spec/update.mjs", ["--dry-run"]);
  expect(dry.stderr).toBe(
    "An update was killed while it wrote its files: run `npm run spec:update` to finish it\n",
  );
  expect(dry.status).toBe(1);
  finishInterrupted(repository);
  const types = join(repository, "packages/core/src/generated/types.ts");
  expect(readFileSync(types, "utf8")).toContain("from this moment on");
});

/**
 * Code that kills the process before it renames a file for the nth time.
 * @param {number} nth
 */
function dieAtRename(nth) {
  const code = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { renameSync } = fs;
    let left = ${nth};
    fs.renameSync = (from, to) => {
      left -= from.includes("spec-update") ? 1 : 0;
      if (left === 0) {
        process.kill(process.pid, "SIGKILL");
      }
      return renameSync(from, to);
    };
    syncBuiltinESMExports();
  `;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
