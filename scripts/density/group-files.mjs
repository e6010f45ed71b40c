import { dirname } from "node:path";
import { densityOf } from "./compute-density.mjs";

/**
 * Files that belong together, and how dense they are.
 * @typedef {object} Group
 * @property {string} name
 * @property {readonly import("./measure-file.mjs").Measured[]} files
 * @property {number} density
 */

/**
 * One group for each folder, without the folders inside of it.
 * @param {readonly import("./measure-file.mjs").Measured[]} measured
 */
export function groupByFolder(measured) {
  const folders = new Set();
  for (const { file } of measured) {
    folders.add(dirname(file));
  }
  /** @type {Group[]} */
  const groups = [];
  for (const folder of folders) {
    const files = measured.filter((one) => dirname(one.file) === folder);
    const group = createGroup(folder, files);
    groups.push(group);
  }
  return groups;
}

/**
 * One group for each file.
 * @param {readonly import("./measure-file.mjs").Measured[]} measured
 */
export function groupByFile(measured) {
  return measured.map((file) => createGroup(file.file, [file]));
}

/**
 * @param {readonly Group[]} groups
 */
export function sortByDensity(groups) {
  return groups.toSorted((a, b) => b.density - a.density);
}

/**
 * @param {string} name
 * @param {Group["files"]} files
 * @returns {Group}
 */
function createGroup(name, files) {
  return {
    name,
    files,
    density: densityOf(files),
  };
}
