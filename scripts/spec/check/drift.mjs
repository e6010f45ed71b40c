import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateAll } from "@rollcall/codegen";
import { inRoot } from "../../support/root.mjs";

const mend = "run `npm run generate`";

/**
 * What differs between what the generator makes and what is committed.
 * @param {import("../versions.mjs").Version} version
 * @returns {Promise<string[]>}
 */
export async function findDrift({ root }) {
  const made = await generateAll(root);
  const faults = Object.entries(made).flatMap(([file, source]) => {
    if (!existsSync(inRoot(file))) {
      return [`${file} is missing: ${mend}`];
    }
    const isSame = readFileSync(inRoot(file), "utf8") === source;
    return isSame ? [] : [`${file} is out of date: ${mend}`];
  });
  const folders = new Set(Object.keys(made).map((file) => dirname(file)));
  const present = [...folders].flatMap(filesIn);
  const stale = present.filter((file) => !(file in made));
  return [
    ...faults,
    ...stale.map((file) => `${file} is made of nothing: ${mend}`),
  ];
}

/** @param {string} folder */
function filesIn(folder) {
  const isThere = existsSync(inRoot(folder));
  const names = isThere ? readdirSync(inRoot(folder)) : [];
  return names.map((name) => join(folder, name));
}
