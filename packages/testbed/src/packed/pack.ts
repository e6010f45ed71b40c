import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { findInstalledFolder } from "../workspace/find-installed-folder.js";
import type { PublishedPackage } from "../workspace/published.js";
import { temporaryFolder } from "../workspace/temporary-folder.js";

const run = promisify(execFile);
const pnpmFolder = findInstalledFolder("pnpm", import.meta.url);
const pnpm = join(pnpmFolder, "bin", "pnpm.cjs");
const tarballs = new Map<string, Promise<string>>();

/**
 * Packs a built package exactly as publishing would, once a process.
 *
 * @returns The tarball's path.
 */
export function pack(one: PublishedPackage): Promise<string> {
  const { name } = one.manifest;
  const packed = tarballs.get(name);
  if (packed) {
    return packed;
  }
  const tarball = packFolder(one.folder);
  tarballs.set(name, tarball);
  return tarball;
}

async function packFolder(folder: string): Promise<string> {
  const args = [
    pnpm,
    "pack",
    "--json",
    "--pack-destination",
    temporaryFolder("pack"),
  ];
  const { stdout } = await run(process.execPath, args, {
    cwd: folder,
  });
  const { filename } = JSON.parse(stdout);
  return filename;
}
