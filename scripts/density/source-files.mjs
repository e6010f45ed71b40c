import { readdirSync } from "node:fs";
import { inRoot } from "../support/root.mjs";

/**
 * The source files in some folders, as paths from the repository's root.
 * @param {readonly string[]} patterns such as `scripts` or `packages/*\/src`
 */
export function listSourceFiles(patterns) {
  return patterns.flatMap(expandPattern).flatMap(listFiles).filter(isSource);
}

/**
 * Neither a test, nor what only tests use, nor generated.
 * @param {string} path
 */
export function isSource(path) {
  const hasCode = /\.[mc]?[jt]s$/.test(path);
  const isTest = /\.(test|test-d)\.[mc]?[jt]s$/.test(path);
  const isDeclaration = /\.d\.[mc]?ts$/.test(path);
  const isInOtherFolder = /(^|\/)(generated|test|node_modules)\//.test(path);
  return hasCode && !isTest && !isDeclaration && !isInOtherFolder;
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
