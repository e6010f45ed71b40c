import { createRequire } from "node:module";
import { inRoot } from "../../support/root.mjs";

/** What the generated files depend on beside the spec, and who uses it. */
const generators = {
  "json-p3": "codegen",
  "openapi-typescript": "spec-diff",
  typescript: "spec-diff",
};

/**
 * The lock file: which document everything was made of, and by what.
 * @param {import("../versions.mjs").Version} version
 * @param {import("@rollcall/spec-diff").ComparedDocument} document
 */
export function lockOf({ name }, { sha256, semanticHash }) {
  const lock = {
    source: `openapi/${name}/rollcall.yaml`,
    sha256,
    semanticHash,
    generators: generatorVersions(),
  };
  const json = JSON.stringify(lock, null, 2);
  return {
    path: `openapi/${name}/lock.json`,
    text: `${json}\n`,
  };
}

/** @returns {Record<string, string>} */
function generatorVersions() {
  const versions = new Map();
  for (const [name, user] of Object.entries(generators)) {
    const require = createRequire(inRoot("packages", user, "package.json"));
    const { version } = require(`${name}/package.json`);
    versions.set(name, version);
  }
  return Object.fromEntries(versions);
}
