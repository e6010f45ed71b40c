import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compareSurfaces, fingerprintOf } from "@rollcall/spec-diff";
import { inRoot, root } from "../../support/root.mjs";
import { readWaivers } from "../check/waivers.mjs";
import { coreSurface } from "./core.mjs";
import { mockSurface } from "./mock.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("@rollcall/spec-diff").SurfaceName} SurfaceName */

/**
 * The names that people write, by package.
 * @typedef {Readonly<Record<string, readonly SurfaceName[]>>} Surfaces
 */

/**
 * What changed for those who write names, by package.
 * @typedef {Readonly<Record<string, readonly Finding[]>>} SurfaceFindings
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

/**
 * What changed since the newest release, without what is waived; nothing where
 * there is none.
 * @param {import("../versions.mjs").Version} version
 * @param {Surfaces} present
 * @returns {SurfaceFindings}
 */
export function compareWithReleasedSurface(version, present) {
  const { surface: file, waivers } = version;
  if (file === undefined) {
    return {};
  }
  const text = readFileSync(file, "utf8");
  /** @type {Surfaces} */
  const released = JSON.parse(text);
  const waived = readWaivers(waivers).map(({ fingerprint }) => fingerprint);
  return Object.fromEntries(
    Object.entries(present).map(([name, names]) => {
      const changes = compareSurfaces(released[name] ?? [], names);
      const findings = changes.map((change) => placed(change, text, file));
      const counted = findings.filter(
        ({ fingerprint }) => !waived.includes(fingerprint),
      );
      return [name, counted];
    }),
  );
}

/**
 * A removed name has its place in the released list, a new one has none but the
 * list of today.
 * @param {import("@rollcall/spec-diff").Change} change
 * @param {string} text
 * @param {string} file
 * @returns {Finding}
 */
function placed(change, text, file) {
  const name = change.path.slice(change.path.indexOf(" ") + 1);
  const before = text.slice(0, text.indexOf(JSON.stringify(name)));
  const isOld = change.side === "old";
  return {
    ...change,
    fingerprint: fingerprintOf(change),
    location: {
      file: isOld ? relative(root, file) : fileOfToday(change.path),
      line: isOld ? before.split("\n").length : 1,
      column: 1,
    },
  };
}

/** @param {string} path */
function fileOfToday(path) {
  if (path.startsWith("export ")) {
    return join("packages", "core", "etc");
  }
  if (/^(command|flag|value) /.test(path)) {
    return cliSurfaceFile;
  }
  return "openapi";
}
