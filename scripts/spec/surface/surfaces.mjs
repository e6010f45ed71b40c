import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../../support/root.mjs";
import { coreSurface } from "./core.mjs";
import { mockSurface } from "./mock.mjs";

/** @typedef {import("@rollcall/spec-diff").SurfaceName} SurfaceName */

/**
 * The names that people write, by package.
 * @typedef {Readonly<Record<string, readonly SurfaceName[]>>} Surfaces
 */

export const cliSurfaceFile = "packages/cli/cli-surface.json";

/**
 * Whether people write names that are made of a version: core's own entry
 * points, the mock and the command line are made of one alone.
 * @param {Pick<import("../versions.mjs").Version, "generated">} version
 */
export function hasNames({ generated }) {
  return generated.core === "packages/core/src/generated";
}

/**
 * The names of today.
 * @param {object} made
 * @param {Readonly<Record<string, string>>} made.generated of core, by file name
 * @param {Readonly<Record<string, string>>} made.committed
 * @param {import("@rollcall/codegen").OpenApiDocument} made.document
 * @param {readonly SurfaceName[]} made.cli
 * @returns {Promise<Surfaces>}
 */
export async function surfacesOf({ generated, committed, document, cli }) {
  return {
    "@rollcall/core": await coreSurface(generated, committed),
    "@rollcall/mock-server": mockSurface(document),
    "@rollcall/cli": cli,
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

/** @returns {SurfaceName[]} */
export function committedCli() {
  return JSON.parse(readFileSync(inRoot(cliSurfaceFile), "utf8"));
}

/**
 * The generated files of core as they are committed.
 * @param {import("../versions.mjs").Version} version
 * @returns {Record<string, string>}
 */
export function committedFiles({ repository, generated }) {
  const folder = join(repository, generated.core);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}
