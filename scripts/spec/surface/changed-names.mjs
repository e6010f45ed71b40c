import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { specOf } from "@rollcall/codegen";
import { compareSurfaces, fingerprintOf } from "@rollcall/spec-diff";
import { withWaivers } from "../waivers.mjs";
import { placeIn, placeOfName } from "./place-of-name.mjs";
import { readCommittedFiles, surfacesOf } from "./surfaces.mjs";

/** @typedef {import("@rollcall/spec-diff").Change} Change */
/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("../policy.mjs").Counted} Counted */
/** @typedef {import("../versions.mjs").Version} Version */
/** @typedef {import("./surfaces.mjs").Surfaces} Surfaces */

/**
 * What changed for those who write names, by package.
 * @typedef {Readonly<Record<string, readonly Counted[]>>} ChangedNames
 */

/**
 * What names are made of, beside the spec.
 * @typedef Made
 * @property {Readonly<Record<string, string>>} generated of core, by file name
 * @property {readonly import("@rollcall/spec-diff").SurfaceName[]} cli
 */

/**
 * What changed since the names of the newest release; nothing where there is
 * none.
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @param {Made} made
 * @returns {Promise<ChangedNames>}
 */
export async function findChangedNames(version, spec, made) {
  const { surface: file } = version;
  if (file === undefined) {
    return {};
  }
  const released = {
    file: relative(version.repository, file),
    text: readFileSync(file, "utf8"),
  };
  const present = await surfacesOf(version, {
    ...made,
    committed: readCommittedFiles(version),
    document: specOf(spec).document,
  });
  /** @type {Record<string, readonly Counted[]>} */
  const changed = {};
  for (const [name, changes] of compareAll(released.text, present)) {
    const findings = [];
    for (const change of changes) {
      findings.push({
        ...change,
        fingerprint: fingerprintOf(change),
        location: await placeOf(change),
      });
    }
    changed[name] = withWaivers(findings, version);
  }
  return changed;

  /** @param {Change} change */
  async function placeOf({ path, side }) {
    if (side === "old") {
      return placeIn(released.file, released.text, quoteName(path));
    }
    return await placeOfName(path, version, spec, made);
  }
}

/** @param {string} path a kind and a name: `flag list --all` */
function quoteName(path) {
  return JSON.stringify(nameOf(path));
}

/**
 * @param {string} text the names of the newest release
 * @param {Surfaces} present
 */
function compareAll(text, present) {
  /** @type {Surfaces} */
  const released = JSON.parse(text);
  const names = Object.keys(present);
  return names.map((name) => {
    const before = released[name] ?? [];
    const changes = compareSurfaces(before, present[name] ?? []);
    return /** @type {const} */ ([name, withoutParts(changes)]);
  });
}

/**
 * What comes or goes with what it is a part of needs no word of its own: a flag
 * with its command, a parameter with its operation.
 * @param {readonly Change[]} changes
 */
function withoutParts(changes) {
  const keys = new Set();
  for (const { code, path } of changes) {
    keys.add(`${fateOf(code)} ${nameOf(path)}`);
  }
  return changes.filter(({ code, path }) => {
    const fate = fateOf(code);
    const owners = ownersOf(nameOf(path));
    const ownerKeys = owners.map((owner) => `${fate} ${owner}`);
    return !ownerKeys.some((key) => keys.has(key));
  });
}

/** @param {string} code such as `flag-added` */
function fateOf(code) {
  return code.replace(/^.*-/, "");
}

/** @param {string} path a kind and a name: `flag list --all` */
function nameOf(path) {
  return path.replace(/^\S+ /, "");
}

/**
 * `list` and `list --order` of `list --order newest`.
 * @param {string} name
 */
function ownersOf(name) {
  const ends = [...name.matchAll(/[ .]/g)];
  return ends.map(({ index }) => name.slice(0, index));
}
