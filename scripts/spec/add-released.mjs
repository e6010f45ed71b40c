/**
 * Part of the version step: keeps the document that is released, under core's
 * new version. Later changes are compared with it. A document that is as it was
 * is not kept twice.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { bundleSpec, loadVersion } from "@rollcall/codegen";
import { inRoot } from "../support/root.mjs";
import { versionOf } from "./policy.mjs";
import {
  readCommittedCli,
  readCommittedFiles,
  surfacesOf,
} from "./surface/surfaces.mjs";
import { listVersions } from "./versions.mjs";

for (const version of listVersions()) {
  await addReleased(version);
  await addSurfaces(version);
}

/** @param {import("./versions.mjs").Version} version */
async function addReleased({ name, root, baseline }) {
  const { document } = await loadVersion(root);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const isKept = baseline && readFileSync(baseline, "utf8") === text;
  if (isKept) {
    return;
  }
  const path = `openapi/${name}/released/${versionOf("@rollcall/core")}.json`;
  const file = inRoot(path);
  if (existsSync(file)) {
    throw new Error(`${path} is there already, and holds another document.`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`added ${path}`);
}

/**
 * The names that this release has, beside its document.
 * @param {import("./versions.mjs").Version} version
 */
async function addSurfaces(version) {
  const { name, root, surface } = version;
  const generated = readCommittedFiles(version);
  const surfaces = await surfacesOf(version, {
    generated,
    committed: generated,
    document: await bundleSpec(root),
    cli: readCommittedCli(version),
  });
  const text = `${JSON.stringify(surfaces, null, 2)}\n`;
  if (surface && readFileSync(surface, "utf8") === text) {
    return;
  }
  const release = versionOf("@rollcall/core");
  const path = `openapi/${name}/released/${release}.surface.json`;
  writeFileSync(inRoot(path), text);
  console.log(`added ${path}`);
}
