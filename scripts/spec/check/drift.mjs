import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  generateAll,
  loadVersion,
  readAliases,
  specOf,
} from "@rollcall/codegen";
import { byPath, listStale } from "../generated-files.mjs";

const mend = "run `npm run generate`";

/**
 * What differs between what the generator makes and what is committed.
 * @param {import("../versions.mjs").Version} version
 * @returns {Promise<string[]>}
 */
export async function findDrift({ root, repository, generated }) {
  const spec = specOf(await loadVersion(root));
  const sources = await generateAll(spec, readAliases(root));
  const made = byPath(generated, sources);
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
