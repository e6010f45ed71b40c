import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Installs packages that are too heavy for everybody's install, once a machine,
 * without running their scripts. They are kept in the folder that
 * ROLLCALL_CACHE names, or else with the temporary files.
 *
 * @param dependencies Exact versions, as in a package.json.
 * @returns The folder whose node_modules has them.
 */
export async function install(
  dependencies: Readonly<Record<string, string>>,
): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies });
  const key = createHash("sha256").update(manifest).digest("hex").slice(0, 12);
  const cache =
    process.env.ROLLCALL_CACHE ?? join(tmpdir(), "rollcall-testbed");
  const folder = join(cache, key);
  if (existsSync(folder)) {
    return folder;
  }

  process.stderr.write(
    `installing ${Object.keys(dependencies).join(", ")} (once a machine) …\n`,
  );
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, "package.json"), manifest);
  await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: unfinished,
  });
  await rename(unfinished, folder).catch(() =>
    rm(unfinished, { recursive: true, force: true }),
  );
  return folder;
}
