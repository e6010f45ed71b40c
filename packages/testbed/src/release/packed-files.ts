import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { resolutionProblems } from "../packed/resolution.js";
import { importPaths, readManifest } from "../workspace/published.js";
import { expectEqual } from "./expect-equal.js";
import { releaseOf, type Workspace } from "./workspace.js";

/** In kB, of a tarball: a package of ours has no reason to be heavier. */
const heaviest = 500;

/**
 * Downloads what was published, and looks at what is in it.
 *
 * @returns The size of each tarball, as `core 163 kB`.
 */
export async function checkPackedFiles(workspace: Workspace): Promise<string> {
  const sizes: string[] = [];
  for (const one of workspace.packages()) {
    const kB = await checkTarball(workspace, releaseOf(one));
    const [, name] = one.manifest.name.split("/");
    sizes.push(`${name} ${kB} kB`);
  }
  return sizes.join(", ");
}

async function checkTarball(
  workspace: Workspace,
  release: string,
): Promise<number> {
  const folder = join(workspace.folder, "..", "packed", release);
  await mkdir(folder, {
    recursive: true,
  });
  const flags = ["--pack-destination", folder, "--silent"];
  const printed = await workspace.run("npm", "pack", release, ...flags);
  const tarball = join(folder, printed.trim());
  await workspace.run("tar", "-xzf", tarball, "-C", folder);
  await checkFiles(join(folder, "package"), workspace.folder);
  await checkByTools(tarball);
  const { length } = await readFile(tarball);
  const kB = Math.ceil(length / 1000);
  expectEqual(
    `${release} is heavier than ${heaviest} kB`,
    kB > heaviest,
    false,
  );
  return kB;
}

async function checkFiles(folder: string, built: string): Promise<void> {
  const paths = await readdir(folder, {
    recursive: true,
  });
  const stray = paths.filter((path) => /^src|test|\.map$/.test(path));
  expectEqual("sources, tests and maps", stray, []);
  for (const name of ["LICENSE", "README.md", "CHANGELOG.md"]) {
    expectEqual(`packed ${name}`, paths.includes(name), true);
  }
  checkManifest(folder);
  for (const path of paths.filter((each) => /\.[cm]?[jt]s$/.test(each))) {
    const text = await readFile(join(folder, path), "utf8");
    expectEqual(
      `${path} names the build's folder`,
      text.includes(built),
      false,
    );
    for (const name of bundledIn(text)) {
      const hasLicence = paths.some((each) => each.includes(`${name}.NOTICE`));
      expectEqual(`a licence for the bundled ${name}`, hasLicence, true);
    }
  }
}

function checkManifest(folder: string): void {
  const manifest = readManifest(folder);
  const text = JSON.stringify(manifest);
  const [left] = /"(catalog:|workspace:|\.\/src)[^"]*"/.exec(text) ?? [];
  expectEqual("left in the packed manifest", left, undefined);
  for (const field of ["homepage", "bugs", "repository"]) {
    expectEqual(`"${field}" in the manifest`, field in manifest, true);
  }
}

/** The packages of which a built file has something inside. */
function bundledIn(text: string): string[] {
  const comments = /^\/\/ .*node_modules\/((?:@[^/]+\/)?[^/\n]+)\/[^\n]*$/gm;
  const names = [...text.matchAll(comments)].map(([, name = ""]) => name);
  return [...new Set(names)];
}

async function checkByTools(tarball: string): Promise<void> {
  const bytes = Uint8Array.from(await readFile(tarball));
  const { messages, pkg } = await publint({
    pack: {
      tarball: bytes.buffer,
    },
    strict: true,
  });
  const told = messages.map((message) => formatMessage(message, pkg));
  expectEqual("publint", told, []);
  const manifest = JSON.parse(JSON.stringify(pkg));
  if (importPaths(manifest).length > 0) {
    const problems = await resolutionProblems(manifest.name, bytes);
    expectEqual("types, by attw", problems, []);
  }
}
