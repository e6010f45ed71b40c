import { readdirSync, readFileSync } from "node:fs";
import { inRoot } from "../../support/root.mjs";
import { evaluate } from "./module.mjs";

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
 * @param {Generated} generated what is to be committed
 * @param {Generated} committed what the API reports were made of
 * @returns {Promise<SurfaceName[]>}
 */
export async function coreSurface(generated, committed) {
  const { operations } = await evaluate(generated["operations.ts"] ?? "");
  return [
    ...exportNames(generated["enums.ts"] ?? "", committed["enums.ts"] ?? ""),
    ...operationNames(
      /** @type {Record<string, { parameters: Record<string, Spec> }>} */ (
        operations
      ),
    ),
  ];
}

/**
 * The exports of the API reports. Those of enums follow the spec.
 * @param {string} enums to be committed
 * @param {string} oldEnums committed
 * @returns {SurfaceName[]}
 */
function exportNames(enums, oldEnums) {
  const gone = new Set(exportsIn(oldEnums));
  const files = readdirSync(inRoot(reports));
  const names = files.flatMap((file) => {
    const entry = file.replace(".api.md", "").replace("core-", "core/");
    const text = readFileSync(inRoot(reports, file), "utf8");
    const isMain = entry === "core";
    const written = exportsIn(text).filter(
      (name) => !isMain || !gone.has(name),
    );
    const all = isMain ? [...written, ...exportsIn(enums)] : written;
    return all.map((name) => `@rollcall/${entry} ${name}`);
  });
  return [...new Set(names)].sort().map((name) => ({
    kind: "export",
    name,
  }));
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
  return Object.entries(operations).flatMap(([id, { parameters }]) => [
    {
      kind: "operation",
      name: id,
    },
    ...parameterNames(id, " ", parameters),
  ]);
}

/**
 * Under the names of before, too.
 * @param {string} owner
 * @param {string} separator
 * @param {Readonly<Record<string, Spec>>} specs
 * @returns {SurfaceName[]}
 */
function parameterNames(owner, separator, specs) {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const { formerly = [], properties = {} } = spec;
    return [name, ...formerly].flatMap((each) => {
      const full = `${owner}${separator}${each}`;
      return [
        {
          kind: "parameter",
          name: full,
        },
        ...parameterNames(full, ".", properties),
      ];
    });
  });
}
