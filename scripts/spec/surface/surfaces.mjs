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
  const [, ...names] = basename(generated.core).split("-");
  return ["core", ...names].join("/");
}

/**
 * Where the command line's names in a version are: `cli-surface.json`,
 * `cli-surface-v3.json`.
 * @param {Pick<Version, "generated">} version
 */
export function cliSurfaceFile({ generated }) {
  const [, ...names] = basename(generated.core).split("-");
  const name = ["cli-surface", ...names].join("-");
  return `packages/cli/${name}.json`;
}

/**
 * Whether the command line can ask a version.
 * @param {Pick<Version, "generated">} version
 */
export function hasCommandLine(version) {
  return existsSync(inRoot(cliSurfaceFile(version)));
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
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}
