import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { installedFolder } from "../workspace/installed-folder.js";
import type { PublishedPackage } from "../workspace/published.js";
import { temporaryFolder } from "../workspace/temporary-folder.js";

const run = promisify(execFile);
const pnpm = join(installedFolder("pnpm", import.meta.url), "bin", "pnpm.cjs");
const packed = new Map<string, Promise<string>>();

/**
 * Packs a built package exactly as publishing would, once a process.
 *
 * @returns The tarball's path.
 */
export function pack({ folder, manifest }: PublishedPackage): Promise<string> {
  const tarball = packed.get(manifest.name) ?? packInto(folder);
  packed.set(manifest.name, tarball);
  return tarball;
}

async function packInto(folder: string): Promise<string> {
  const destination = temporaryFolder("pack");
  const args = [pnpm, "pack", "--json", "--pack-destination", destination];
  const { stdout } = await run(process.execPath, args, { cwd: folder });
  return JSON.parse(stdout).filename;
}
