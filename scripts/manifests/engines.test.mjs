import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot, readJson, workspaceFolders } from "../support/root.mjs";

const oldestNode = ">=20.0.0";

const manifests = ["", ...workspaceFolders()]
  .map((folder) => `${folder}/package.json`.replace(/^\//, ""))
  .filter((path) => existsSync(inRoot(path)));

test.each(manifests)("%s names the oldest Node that is tested", (path) => {
  expect(readJson(path).engines).toEqual({ node: oldestNode });
});
