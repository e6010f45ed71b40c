import { readdirSync } from "node:fs";
import { inRoot } from "../support/root.mjs";

/**
 * The source files in some folders, as paths from the repository's root.
 * @param {readonly string[]} patterns such as `scripts` or `packages/*\/src`
 */
export function listSourceFiles(patterns) {
  /** @type {string[]} */
  const files = [];
  for (const folder of patterns.flatMap(expandPattern)) {
    const inFolder = listFiles(folder);
    files.push(...inFolder.filter(isSource));
  }
  return files;
}

const code = /\.[mc]?[jt]s$/;

const otherCode = [
  /\.(test|test-d)\./,
  /\.d\.[mc]?ts$/,
  /(^|\/)(generated|generated-[^/]+|test|node_modules)\//,
];

/**
 * Neither a test, nor what only tests use, nor generated.
 * @param {string} path
 */
export function isSource(path) {
  if (!code.test(path)) {
    return false;
  }
  return !otherCode.some((pattern) => pattern.test(path));
}

/** @param {string} pattern */
function expandPattern(pattern) {
  const [parent = "", child] = pattern.split("/*/");
  if (child === undefined) {
    return [pattern];
  }
  const names = readdirSync(inRoot(parent));
  return names.map((name) => `${parent}/${name}/${child}`);
}

/** @param {string} folder */
function listFiles(folder) {
  const names = readdirSync(inRoot(folder), {
    recursive: true,
    encoding: "utf8",
  });
  return names.map((name) => `${folder}/${name}`);
}
