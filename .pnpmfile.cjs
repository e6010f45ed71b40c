// pnpm calls this hook when it packs or publishes a package. The package.json
// in the repository stays as it is.

/**
 * @param {Record<string, unknown>} manifest
 * @param {string} folder
 */
async function beforePacking(manifest, folder) {
  const { packedManifest } = await import(
    "./scripts/release/packed-manifest.mjs"
  );
  const { repository } = require("./package.json");
  const { relative } = require("node:path");
  const directory = relative(__dirname, folder).replaceAll("\\", "/");
  return packedManifest(manifest, {
    repository,
    directory,
  });
}

module.exports = {
  hooks: {
    beforePacking,
  },
};
