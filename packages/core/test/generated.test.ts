import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateCore, generatedFolders, specFiles } from "@rollcall/codegen";
import { expect, it } from "vitest";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const versions = specFiles.map((file) => ({
  file,
  version: basename(dirname(file)),
}));

it.each(versions)(
  "holds what the spec of $version generates, to the byte (if not: npm run generate)",
  async ({ file, version }) => {
    const { core } = generatedFolders(version);
    const fresh = await generateCore(file);
    const kept = filesIn(join(repository, core));
    expect(
      namesThatDiffer(fresh, kept),
      `${core} differs from openapi/${version}: run \`npm run generate\``,
    ).toEqual([]);
  },
);

type Sources = Readonly<Record<string, string>>;

function filesIn(folder: string): Sources {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

function namesThatDiffer(fresh: Sources, kept: Sources): string[] {
  const names = new Set([...Object.keys(fresh), ...Object.keys(kept)]);
  return [...names].filter((name) => fresh[name] !== kept[name]);
}
