import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { inRoot, workspaceFolders } from "../support/root.mjs";

/**
 * Who imports another package's inside, and why it may. Every other import goes
 * by the name of a package, and gets what it exports.
 */
const allowed = {
  "packages/codegen/src -> packages/mock-server":
    "types alone, of the tables that it writes for the mock",
  "packages/codegen/test -> packages/cli":
    "what it writes is tried on the code that reads it",
  "packages/codegen/test -> packages/core":
    "what it writes is tried on the code that reads it",
  "packages/mock-server/src -> packages/codegen":
    "a test, of the tables that it reads",
  "packages/testbed/src -> apps/docs":
    "the samples of the site's pages are compiled there",
};

const workspaces = workspaceFolders();
const folders = ["src", "test", "samples"];
const code = new Set([".ts", ".mts", ".js", ".mjs", ".cjs", ".astro"]);

test("a package imports of another only what it exports", () => {
  const crossings = workspaces.flatMap(listCrossings);
  const kinds = new Set(crossings.map(({ from, to }) => `${from} -> ${to}`));
  /** @param {{ from: string, to: string | undefined }} crossing */
  const isNew = ({ from, to }) => !Object.hasOwn(allowed, `${from} -> ${to}`);
  expect(crossings.filter(isNew)).toEqual([]);
  expect([...kinds].sort()).toEqual(Object.keys(allowed).sort());
});

/** @param {string} workspace */
function listCrossings(workspace) {
  return folders.flatMap((name) => {
    const from = `${workspace}/${name}`;
    const files = listCode(from);
    return files.flatMap((file) => {
      const found = listImports(file).map((path) => ({
        from,
        to: workspaceOf(path),
        file,
        path,
      }));
      return found.filter(({ to }) => to !== undefined && to !== workspace);
    });
  });
}

/** @param {string} folder */
function listCode(folder) {
  if (!existsSync(inRoot(folder))) {
    return [];
  }
  const names = readdirSync(inRoot(folder), {
    recursive: true,
    encoding: "utf8",
  });
  const sources = names.filter((name) => code.has(extname(name)));
  return sources.map((name) => join(folder, name));
}

/**
 * The files that a file imports by a path, as paths from the root.
 * @param {string} file
 */
function listImports(file) {
  const text = readFileSync(inRoot(file), "utf8");
  const specifiers = text.includes("../../") ? listSpecifiers(text) : [];
  const relative = specifiers.filter((one) => one.startsWith("."));
  return relative.map((one) => join(dirname(file), one));
}

/**
 * A component has code between two lines of dashes, and in scripts.
 * @param {string} text
 */
function listSpecifiers(text) {
  const parts = text.split(/^---$|<\/?script>/m);
  return parts.flatMap((part) => {
    const { importedFiles } = ts.preProcessFile(part);
    return importedFiles.map(({ fileName }) => fileName);
  });
}

/** @param {string} path */
function workspaceOf(path) {
  return workspaces.find((one) => path.startsWith(`${one}/`));
}
