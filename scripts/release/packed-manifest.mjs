/**
 * @typedef {Readonly<Record<string, unknown>>} Manifest
 *
 * @typedef {object} Origin
 * @property {string} [repository] The address in the root package.json.
 * @property {string} directory The package's folder, from the root.
 */

/** Only in the repository: it leads to files that are not packed. */
const sourceCondition = "@rollcall/source";

/** Of use only to who works in the repository. */
const ownFields = ["devDependencies", "scripts"];

/**
 * The package.json of a package as it is packed: without what only this
 * repository needs, and with the addresses that are made of the repository's.
 * @param {Manifest} manifest
 * @param {Origin} origin
 */
export function packedManifest(manifest, origin) {
  const entries = Object.entries(manifest);
  const kept = entries.filter(([name]) => !ownFields.includes(name));
  const packed = Object.fromEntries(kept);
  if (packed.exports) {
    packed.exports = withoutSources(packed.exports);
  }
  return {
    ...packed,
    ...addressesOf(origin),
  };
}

/**
 * What leads to sources alone is left out with them.
 * @param {unknown} value
 * @returns {unknown}
 */
function withoutSources(value) {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value)
    .filter(([name]) => name !== sourceCondition)
    .map(
      ([name, inner]) => /** @type {const} */ ([name, withoutSources(inner)]),
    )
    .filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) {
    return undefined;
  }
  return Object.fromEntries(entries);
}

/** @param {Origin} origin */
function addressesOf({ repository, directory }) {
  if (!repository) {
    return {};
  }
  const address = browserAddress(repository);
  return {
    homepage: `${address}/tree/main/${directory}#readme`,
    bugs: {
      url: `${address}/issues`,
    },
    repository: {
      type: "git",
      url: `git+${address}.git`,
      directory,
    },
  };
}

/**
 * The address as one types it into a browser.
 * @param {string} repository
 */
export function browserAddress(repository) {
  const address = repository
    .replace(/^git\+/, "")
    .replace(/\/$/, "")
    .replace(/\.git$/, "");
  if (!/^https:\/\/[^/]+\/.+/.test(address)) {
    throw new Error(
      `"repository" in the root package.json is "${repository}": give its https:// address.`,
    );
  }
  return address;
}
