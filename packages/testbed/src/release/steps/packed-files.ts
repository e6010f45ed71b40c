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
  const named = machine.filter((folder) => text.includes(`${folder}/`));
  expectEqual(`folders of this machine in ${path}`, named, []);
  const [found] = toSources.exec(text) ?? [];
  expectEqual(`a way to sources in ${path}`, found, undefined);
}

function checkLicences(
  path: string,
  text: string,
  paths: readonly string[],
): void {
  const unlicensed = bundledIn(text).filter((name) => {
    const notice = `${name.replace("/", "-")}.NOTICE`;
    return !paths.some((each) => each.endsWith(notice));
  });
  expectEqual(`bundled into ${path} without a licence`, unlicensed, []);
}

/** The packages of which a built file has something inside. */
function bundledIn(text: string): string[] {
  const comments = /^\/\/ .*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/[^\n]*$/gm;
  const names = [...text.matchAll(comments)].map(([, name = ""]) => name);
  return [...new Set(names)];
}
