import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findInstalledFolder } from "../../workspace/find-installed-folder.js";
import { readManifest } from "../../workspace/published.js";
import type { Command } from "../harness/run-command.js";

const require = createRequire(import.meta.url);
const specDiff = require.resolve("@rollcall/spec-diff/package.json");
const codegen = require.resolve("@rollcall/codegen/package.json");

const openapiTypescript = findInstalledFolder("openapi-typescript", specDiff);

/** The types of a document, as openapi-typescript's command writes them. */
export function writeTypes(document: string, output: string): Command {
  const script = scriptIn(openapiTypescript);
  return [script, document, "--output", output];
}

/** The exit codes of `diff`: additive changes, or breaking ones. */
export const diffCodes = [10, 20];

/** Both lenses, in one process. */
export function diff(old: string, revised: string): Command {
  const script = scriptIn(dirname(specDiff));
  return [script, old, revised, "--json"];
}

/** Types, tables and validators. */
export function generate(document: string, output: string): Command {
  const script = scriptIn(dirname(codegen));
  const files = ["--spec", document, "--out", output];
  return [script, "core", ...files];
}

/** The script of a package's one command. */
function scriptIn(folder: string): string {
  const { bin = {} } = readManifest(folder);
  const scripts = Object.values(bin);
  return join(folder, ...scripts);
}
