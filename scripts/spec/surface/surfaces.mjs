import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inRoot } from "../../support/root.mjs";
import { coreSurface } from "./core.mjs";
import { mockSurface } from "./mock.mjs";

/** @typedef {import("@rollcall/spec-diff").SurfaceName} SurfaceName */
/** @typedef {import("../versions.mjs").Version} Version */

/**
 * The names that people write, by package.
 * @typedef {Readonly<Record<string, readonly SurfaceName[]>>} Surfaces
 */

/**
 * The entry point of core that is made of a version: `core`, `core/v3`.
 * @param {Pick<Version, "generated">} version
 */
function entryOf({ generated }) {
  const words = suffixOf(generated.core);
  return ["core", ...words].join("/");
}

/**
 * What the name of a version's folder of generated files ends with: `v3`.
 * @param {string} folder
 */
function suffixOf(folder) {
  const [, ...words] = basename(folder).split("-");
  return words;
}

/**
 * Where the command line's names in a version are: `cli-surface.json`,
 * `cli-surface-v3.json`.
 * @param {Pick<Version, "generated">} version
 */
export function cliSurfaceFile({ generated }) {
  const words = suffixOf(generated.core);
  const name = ["cli-surface", ...words].join("-");
  return `packages/cli/${name}.json`;
}

/**
 * Whether the command line can ask a version.
 * @param {Pick<Version, "generated">} version
 */
export function hasCommandLine(version) {
  const file = cliSurfaceFile(version);
  return existsSync(inRoot(file));
}

/**
 * The names of today.
 * @param {Pick<Version, "generated">} version
 * @param {object} made
 * @param {Readonly<Record<string, string>>} made.generated of core, by file name
 * @param {Readonly<Record<string, string>>} made.committed
 * @param {import("@rollcall/codegen").OpenApiDocument} made.document
 * @param {readonly SurfaceName[]} made.cli
 * @returns {Promise<Surfaces>}
 */
export async function surfacesOf(version, made) {
  const { generated, committed, document, cli } = made;
  const entry = entryOf(version);
  return {
    "@rollcall/core": await coreSurface(entry, generated, committed),
    "@rollcall/mock-server": mockSurface(document),
    ...(hasCommandLine(version) ? { "@rollcall/cli": cli } : {}),
  };
}

/**
 * What is committed of the command line's names.
 * @param {readonly SurfaceName[]} cli
 */
export function cliSurfaceText(cli) {
  const json = JSON.stringify(cli, null, 2);
  return `${json}\n`;
}

/**
 * @param {Pick<Version, "generated">} version
 * @returns {SurfaceName[]}
 */
export function readCommittedCli(version) {
  if (!hasCommandLine(version)) {
    return [];
  }
  const file = inRoot(cliSurfaceFile(version));
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * The generated files of core as they are committed.
 * @param {Version} version
 * @returns {Record<string, string>}
 */
export function readCommittedFiles({ repository, generated }) {
  const folder = join(repository, generated.core);
  if (!existsSync(folder)) {
    return {};
  }
  /** @type {Record<string, string>} */
  const files = {};
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    files[name] = readFileSync(file, "utf8");
  }
  return files;
}
