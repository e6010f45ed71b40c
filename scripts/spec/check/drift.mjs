import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCore } from "@rollcall/codegen";

const mend = "run `npm run generate`";

/**
 * What differs between what the generator makes and what is committed.
 * @param {import("../versions.mjs").Version} version
 * @returns {Promise<string[]>}
 */
export async function findDrift({ root, repository, generated: folder }) {
  const made = await generateCore(root);
  const present = readdirSync(join(repository, folder));
  const faults = Object.entries(made).flatMap(([name, source]) => {
    const file = join(folder, name);
    if (!present.includes(name)) {
      return [`${file} is missing: ${mend}`];
    }
    const isSame = readFileSync(join(repository, file), "utf8") === source;
    return isSame ? [] : [`${file} is out of date: ${mend}`];
  });
  const stale = present.filter((name) => !(name in made));
  return [
    ...faults,
    ...stale.map((name) => `${join(folder, name)} is made of nothing: ${mend}`),
  ];
}
