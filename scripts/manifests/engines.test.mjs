import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot, readJson, workspaceFolders } from "../support/root.mjs";

// Which Node that is, the tests of the packed packages check.
const { engines } = readJson("package.json");

const manifests = workspaceFolders()
  .map((folder) => `${folder}/package.json`)
  .filter((path) => existsSync(inRoot(path)));

test.each(manifests)("%s asks for the same Node as the root", (path) => {
  expect(engines).toBeDefined();
  expect(readJson(path).engines).toEqual(engines);
});
