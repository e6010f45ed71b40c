/** @typedef {import("@rollcall/spec-diff").Location} Location */
/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("./plan.mjs").PlannedFile} PlannedFile */

/**
 * Makes of a place in a document from outside the same place in the file that
 * is stored of it: that one is in the repository.
 * @param {LoadedVersion} spec
 * @param {readonly PlannedFile[]} stored the root document first
 * @returns {Promise<(location: Location) => Location>}
 */
export async function storedPlaces(spec, stored) {
  const { file: shownRoot } = await spec.locate("");
  const paths = new Map();
  const [rootFile, ...parts] = stored;
  const folder = folderOf(rootFile?.path ?? "");
  const shownFolder = folderOf(shownRoot);
  for (const { path } of parts) {
    const name = path.slice(folder.length);
    paths.set(`${shownFolder}${name}`, path);
  }
  paths.set(shownRoot, rootFile?.path ?? shownRoot);
  return (location) => ({
    ...location,
    file: paths.get(location.file) ?? location.file,
  });
}

/** @param {string} path */
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
