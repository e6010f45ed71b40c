import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateAll, loadVersion, specOf } from "@rollcall/codegen";
import { listStale } from "../stale-files.mjs";

const mend = "run `npm run generate`";

/**
 * What differs between what the generator makes and what is committed.
 * @param {import("../versions.mjs").Version} version
 * @returns {Promise<string[]>}
 */
export async function findDrift({ name, root, repository }) {
  const spec = specOf(await loadVersion(root));
  const made = await generateAll(spec, name);
  const faults = [];
  for (const [path, source] of Object.entries(made)) {
    const file = join(repository, path);
    if (!existsSync(file)) {
      faults.push(`${path} is missing: ${mend}`);
    } else if (readFileSync(file, "utf8") !== source) {
      faults.push(`${path} is out of date: ${mend}`);
    }
  }
  for (const path of listStale(repository, made)) {
    faults.push(`${path} is made of nothing: ${mend}`);
  }
  return faults;
}
