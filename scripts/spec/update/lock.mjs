import { createRequire } from "node:module";
import { inRoot } from "../../support/root.mjs";

const require = createRequire(inRoot("packages/codegen/package.json"));

/** What the generated files depend on beside the spec. */
const generators = ["openapi-typescript", "typescript"];

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
    generators: Object.fromEntries(generators.map(withVersion)),
  };
  return {
    path: `openapi/${name}/lock.json`,
    text: `${JSON.stringify(lock, null, 2)}\n`,
  };
}

/**
 * @param {string} name
 * @returns {[string, string]}
 */
function withVersion(name) {
  return [name, require(`${name}/package.json`).version];
}
