import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { rootFolder } from "../../workspace/paths.js";
import { expectEqual } from "../expect-equal.js";

const needed = ["LICENSE", "README.md", "CHANGELOG.md"];

/** Sources, tests, and what a build leaves beside what it makes. */
const stray = /(^|\/)(src|tests?)\/|\.test\.|\.map$|\.tsbuildinfo$/;

/** Where a built file leads to a source. */
const toSources =
  /sourceMappingURL=|(?:from|import|require)[\s(]*["'][^"']*src\//;

/** What esbuild writes above each file of another package. */
const bundledComment =
  /^\/\/ .*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/[^\n]*$/gm;

/**
 * @param folder Of the unpacked tarball.
 * @param built Where it was built.
 * @throws {Error} Where a file is missing, or should not be there.
 */
export async function checkPackedFiles(
  folder: string,
  built: string,
): Promise<void> {
  const paths = await readdir(folder, {
    recursive: true,
  });
  const strays = paths.filter((path) => stray.test(path));
  expectEqual("sources, tests and maps", strays, []);
  const missing = needed.filter((name) => !paths.includes(name));
  expectEqual("missing files", missing, []);
  const machine = [built, rootFolder];
  for (const path of paths.filter(isCode)) {
    const text = await readFile(join(folder, path), "utf8");
    checkPaths(path, text, machine);
    checkLicences(path, text, paths);
  }
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}

function checkPaths(
  path: string,
  text: string,
  machine: readonly string[],
): void {
  for (const folder of machine) {
    const isNamed = text.includes(`${folder}/`);
    if (isNamed) {
      throw new Error(`${path} names ${folder}, a folder of this machine.`);
    }
  }
  const found = toSources.exec(text);
  if (found) {
    throw new Error(`${path} has a way to sources: ${found[0]}`);
  }
}

function checkLicences(
  path: string,
  text: string,
  paths: readonly string[],
): void {
  for (const name of findBundled(text)) {
    const notice = `${name.replace("/", "-")}.NOTICE`;
    const isLicensed = paths.some((each) => each.endsWith(notice));
    if (!isLicensed) {
      throw new Error(`${path} has ${name} inside without a licence.`);
    }
  }
}

/** Finds the packages whose code is bundled into a built file. */
function findBundled(text: string): Set<string> {
  const names = new Set<string>();
  for (const comment of text.matchAll(bundledComment)) {
    const [, name = ""] = comment;
    names.add(name);
  }
  return names;
}
