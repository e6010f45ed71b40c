import { readdirSync, readFileSync } from "node:fs";
import { inRoot } from "../../support/root.mjs";
import { evaluate } from "./evaluate-module.mjs";

/** @typedef {import("@rollcall/spec-diff").SurfaceName} SurfaceName */
/** @typedef {Readonly<Record<string, string>>} Generated */

/**
 * What an operation says of a parameter. Whether it is required is the affair
 * of the types.
 * @typedef {{ formerly?: readonly string[], properties?: Readonly<Record<string, Spec>> }} Spec
 */

const reports = "packages/core/etc";

/**
 * What code that uses core names: its exports, and the operations and
 * parameters of the client.
 * @param {string} entry the entry point that is made of the version
 * @param {Generated} generated what is to be committed
 * @param {Generated} committed what the API reports were made of
 * @returns {Promise<SurfaceName[]>}
 */
export async function coreSurface(entry, generated, committed) {
  const { operations } = await evaluate(generated["operations.ts"] ?? "");
  return [
    ...exportNames(
      entry,
      generated["enums.ts"] ?? "",
      committed["enums.ts"] ?? "",
    ),
    ...operationNames(
      /** @type {Record<string, { parameters: Record<string, Spec> }>} */ (
        operations
      ),
    ),
  ];
}

/**
 * The exports of the API reports. Those of enums follow the spec.
 * @param {string} own the entry point that is made of the version
 * @param {string} enums to be committed
 * @param {string} oldEnums committed
 * @returns {SurfaceName[]}
 */
function exportNames(own, enums, oldEnums) {
  const gone = new Set(exportsIn(oldEnums));
  const files = readdirSync(inRoot(reports));
  const names = new Set();
  for (const file of files) {
    const entry = file.replace(".api.md", "").replaceAll("-", "/");
    if (versionEntryOf(entry) !== own) {
      continue;
    }
    const text = readFileSync(inRoot(reports, file), "utf8");
    const written = exportsIn(text);
    const kept = written.filter((name) => !gone.has(name));
    const all = entry === own ? [...kept, ...exportsIn(enums)] : written;
    for (const name of all) {
      names.add(`@rollcall/${entry} ${name}`);
    }
  }
  return [...names].sort().map((name) => ({
    kind: "export",
    name,
  }));
}

/**
 * The entry point of the version that another one belongs to: `core/v3` for
 * `core/v3/spec`. What names no version belongs to the first.
 * @param {string} entry
 */
function versionEntryOf(entry) {
  const [ofVersion = "core"] = /^core\/v\d+/.exec(entry) ?? [];
  return ofVersion;
}

const declaration =
  /^export (?:declare )?(?:abstract )?(?:class|const|function|interface|type) (\w+)/gm;

/** @param {string} source */
function exportsIn(source) {
  return [...source.matchAll(declaration)].map(([, name = ""]) => name);
}

/**
 * @param {Readonly<Record<string, { parameters: Readonly<Record<string, Spec>> }>>} operations
 * @returns {SurfaceName[]}
 */
function operationNames(operations) {
  const names = [];
  for (const [id, { parameters }] of Object.entries(operations)) {
    names.push({
      kind: "operation",
      name: id,
    });
    names.push(...parameterNames(id, " ", parameters));
  }
  return names;
}

/**
 * Under the names of before, too.
 * @param {string} owner
 * @param {string} separator
 * @param {Readonly<Record<string, Spec>>} specs
 * @returns {SurfaceName[]}
 */
function parameterNames(owner, separator, specs) {
  const names = [];
  for (const [name, spec] of Object.entries(specs)) {
    const { formerly = [], properties = {} } = spec;
    for (const each of [name, ...formerly]) {
      const full = `${owner}${separator}${each}`;
      names.push({
        kind: "parameter",
        name: full,
      });
      names.push(...parameterNames(full, ".", properties));
    }
  }
  return names;
}
