import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inputsOf, operationsOf, specOf } from "@rollcall/codegen";
import { findOperation } from "../find-operation.mjs";
import { routeOf } from "./mock.mjs";
import { cliSurfaceFile, cliSurfaceText } from "./surfaces.mjs";

/** @typedef {import("@rollcall/spec-diff").Location} Location */
/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("../versions.mjs").Version} Version */
/** @typedef {import("./changed-names.mjs").Made} Made */

/**
 * Where a name of today comes from: its place in the spec, or in the committed
 * list of what the command line takes, or its declaration.
 * @param {string} path a kind and a name: `flag list --all`
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @param {Made} made
 * @returns {Promise<Location>}
 */
export async function placeOfName(path, version, spec, made) {
  const [kind = "", ...words] = path.split(" ");
  const name = words.join(" ");
  const { document } = specOf(spec);
  switch (kind) {
    case "operation":
    case "parameter":
      return await spec.locate(pointerOfInput(document, name));
    case "route":
    case "field":
      return await spec.locate(pointerOfRoute(document, name));
    case "export":
      return placeOfExport(name, version, made);
    default:
      return placeOfFlag(name, version, made);
  }
}

/**
 * @param {OpenApiDocument} document
 * @param {string} name `listCalls`, `listCalls filter_criteria.agent_id`
 */
export function pointerOfInput(document, name) {
  const [id = "", path = ""] = name.split(" ");
  const [parameter] = path.split(".");
  const placed = findOperation(document, id);
  if (placed === undefined) {
    return "";
  }
  const inputs = inputsOf(document, placed);
  const input = inputs.find((each) => each.name === parameter);
  return input?.pointer ?? placed.pointer;
}

/**
 * @param {OpenApiDocument} document
 * @param {string} name `GET /list-calls`, `GET /list-calls [] call_id`
 */
function pointerOfRoute(document, name) {
  const [method, path] = name.split(" ");
  const route = `${method} ${path}`;
  const operations = operationsOf(document);
  const placed = operations.find((each) => routeOf(each) === route);
  return placed?.pointer ?? "";
}

/**
 * @param {string} name
 * @param {Version} version
 * @param {Made} made
 */
function placeOfFlag(name, version, { cli }) {
  const text = cliSurfaceText(cli);
  const quoted = JSON.stringify(name);
  return placeIn(cliSurfaceFile(version), text, quoted);
}

/**
 * Enums make exports that are not in the API reports yet.
 * @param {string} name `@rollcall/core createClient`
 * @param {Version} version
 * @param {Made} made
 */
function placeOfExport(name, { repository, generated: folders }, made) {
  const [entry = "", word = ""] = name.split(" ");
  const declared = ` ${word}`;
  const enums = made.generated["enums.ts"] ?? "";
  if (enums.includes(declared)) {
    const file = `${folders.core}/enums.ts`;
    return placeIn(file, enums, declared);
  }
  const file = reportOf(entry);
  const text = readIfThere(join(repository, file));
  return placeIn(file, text, declared);
}

/**
 * The API report of an entry point.
 * @param {string} entry `@rollcall/core/spec`
 */
function reportOf(entry) {
  const [, ...words] = entry.split("/");
  const name = words.join("-");
  return `packages/core/etc/${name}.api.md`;
}

/** @param {string} file */
function readIfThere(file) {
  if (existsSync(file)) {
    return readFileSync(file, "utf8");
  }
  return "";
}

/**
 * @param {string} file
 * @param {string} text
 * @param {string} part
 * @returns {Location}
 */
export function placeIn(file, text, part) {
  const [before = "", ...after] = text.split(part);
  const isThere = after.length > 0;
  const lines = before.split("\n");
  return {
    file,
    line: isThere ? lines.length : 1,
    column: 1,
  };
}
