/** @typedef {import("@rollcall/spec-diff").Location} Location */
/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */

/**
 * Makes a function that maps a place in a document from outside to the same
 * place in the copy that the repository stores. Other places stay as they are.
 * @param {LoadedVersion} spec
 * @param {readonly PlannedFile[]} stored the root document first
 * @returns {Promise<(location: Location) => Location>}
 */
export async function mapToStored(spec, stored) {
  const { file: shownRoot } = await spec.locate("");
  const paths = pathsByShown(shownRoot, stored);
  return (location) => {
    const path = paths.get(location.file);
    if (path === undefined) {
      return location;
    }
    return moveTo(location, path);
  };
}

/**
 * @param {string} shownRoot
 * @param {readonly PlannedFile[]} stored
 */
function pathsByShown(shownRoot, [rootFile, ...parts]) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  if (rootFile === undefined) {
    return paths;
  }
  paths.set(shownRoot, rootFile.path);
  const shownFolder = folderOf(shownRoot);
  const folder = folderOf(rootFile.path);
  for (const { path } of parts) {
    const name = path.slice(folder.length);
    paths.set(`${shownFolder}${name}`, path);
  }
  return paths;
}

/**
 * @param {Location} location
 * @param {string} file
 */
function moveTo(location, file) {
  return {
    ...location,
    file,
  };
}

/** @param {string} path */
function folderOf(path) {
  const end = path.lastIndexOf("/") + 1;
  return path.slice(0, end);
}
