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
    case "parameter": {
      const pointer = pointerOfInput(document, name);
      return await spec.locate(pointer);
    }
    case "route":
    case "field": {
      const pointer = pointerOfRoute(document, name);
      return await spec.locate(pointer);
    }
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
  const file = cliSurfaceFile(version);
  const text = cliSurfaceText(cli);
  const quoted = JSON.stringify(name);
  return placeIn(file, text, quoted);
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
  const path = join(repository, file);
  const text = readIfThere(path);
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
  return {
    file,
    line: lineOf(text, part),
    column: 1,
  };
}

/**
 * The line on which a part of a text begins; the first one where it is not
 * there.
 * @param {string} text
 * @param {string} part
 */
function lineOf(text, part) {
  const at = text.indexOf(part);
  if (at === -1) {
    return 1;
  }
  const before = text.slice(0, at);
  const lines = before.split("\n");
  return lines.length;
}
