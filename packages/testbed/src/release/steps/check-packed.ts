import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { resolutionProblems } from "../../packed/resolution.js";
import {
  importPaths,
  type Manifest,
  type PublishedPackage,
} from "../../workspace/published.js";
import { expectEqual } from "../expect-equal.js";
import { releaseOf, type Workspace } from "../workspace.js";
import { checkPackedFiles } from "./packed-files.js";
import { checkPackedManifest } from "./packed-manifest.js";

/** In kB, of a tarball: a package of ours has no reason to be heavier. */
const heaviest = 500;

/**
 * Downloads what was published, and looks at what is in it.
 *
 * @param repository The address that the manifests have to be made of.
 * @returns The size of each tarball, as `core 163 kB`.
 */
export async function checkPacked(
  workspace: Workspace,
  repository: string,
): Promise<string> {
  const sizes: string[] = [];
  for (const one of workspace.packages()) {
    const tarball = await download(workspace, one);
    const folder = join(dirname(tarball), "package");
    checkPackedManifest(folder, repository);
    await checkPackedFiles(folder, workspace.folder);
    await checkByTools(tarball);
    const { name } = one.manifest;
    const kB = await weigh(tarball);
    const size = `${name} ${kB} kB`;
    sizes.push(size.replace(/^.*\//, ""));
  }
  return sizes.join(", ");
}

/** @returns The tarball, unpacked beside itself. */
async function download(
  workspace: Workspace,
  one: PublishedPackage,
): Promise<string> {
  const release = releaseOf(one);
  const parent = dirname(workspace.folder);
  const folder = join(parent, "packed", release);
  await mkdir(folder, {
    recursive: true,
  });
  const flags = ["--pack-destination", folder];
  await workspace.run("npm", "pack", release, ...flags);
  const [name = ""] = await readdir(folder);
  const tarball = join(folder, name);
  await workspace.run("tar", "-xzf", tarball, "-C", folder);
  return tarball;
}

async function weigh(tarball: string): Promise<number> {
  const { size } = await stat(tarball);
  const kB = Math.ceil(size / 1000);
  if (kB > heaviest) {
    throw new Error(`${tarball} has ${kB} kB, and may have ${heaviest}.`);
  }
  return kB;
}

async function checkByTools(tarball: string): Promise<void> {
  const file = await readFile(tarball);
  const bytes = Uint8Array.from(file);
  const manifest = await askPublint(bytes);
  const paths = importPaths(manifest);
  if (paths.length > 0) {
    const problems = await resolutionProblems(manifest.name, bytes);
    expectEqual("types, by attw", problems, []);
  }
}

/** @returns The manifest of the package. */
async function askPublint({ buffer }: Uint8Array<ArrayBuffer>) {
  const { messages, pkg } = await publint({
    pack: {
      tarball: buffer,
    },
    strict: true,
  });
  const told = messages.map((message) => formatMessage(message, pkg));
  expectEqual("publint", told, []);
  const manifest: Manifest = JSON.parse(JSON.stringify(pkg));
  return manifest;
}
