import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateAll, readAliases, specOf } from "@rollcall/codegen";
import { byPath, listStale } from "../generated-files.mjs";

const mend = "run `npm run generate`";

/**
 * What differs between what the generator makes and what is committed.
 * @param {import("../versions.mjs").Version} version
 * @param {import("@rollcall/codegen").LoadedVersion} spec
 * @returns {Promise<string[]>}
 */
export async function findDrift({ root, repository, generated }, spec) {
  const aliases = readAliases(root);
  const sources = await generateAll(specOf(spec), aliases);
  const made = byPath(generated, sources);
  const faults = [];
  for (const [path, source] of Object.entries(made)) {
    const file = join(repository, path);
    const fault = faultOf(file, source);
    if (fault !== undefined) {
      faults.push(`${path} ${fault}`);
    }
  }
  for (const path of listStale(repository, made)) {
    faults.push(`${path} is made of nothing`);
  }
  return faults.map((fault) => `${fault}: ${mend}`);
}

/**
 * @param {string} file
 * @param {string} source
 */
function faultOf(file, source) {
  if (!existsSync(file)) {
    return "is missing";
  }
  const committed = readFileSync(file, "utf8");
  if (committed === source) {
    return undefined;
  }
  return "is out of date";
}
