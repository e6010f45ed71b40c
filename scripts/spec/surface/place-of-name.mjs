import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inputsOf, operationsOf, specOf } from "@rollcall/codegen";
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
  const [kind = ""] = path.split(" ", 1);
  const name = path.slice(kind.length + 1);
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
      return placeOfFlag(name, made);
  }
}

/**
 * @param {OpenApiDocument} document
 * @param {string} name `listCalls`, `listCalls filter_criteria.agent_id`
 */
export function pointerOfInput(document, name) {
  const [id, path = ""] = name.split(" ");
  const [parameter] = path.split(".");
  const operations = operationsOf(document);
  const placed = operations.find((each) => each.id === id);
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
 * @param {Made} made
 */
function placeOfFlag(name, { cli }) {
  const text = cliSurfaceText(cli);
  const quoted = JSON.stringify(name);
  return placeIn(cliSurfaceFile, text, quoted);
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
    return placeIn(`${folders.core}/enums.ts`, enums, declared);
  }
  const [, ...words] = entry.split("/");
  const file = `packages/core/etc/${words.join("-")}.api.md`;
  const text = readIfThere(join(repository, file));
  return placeIn(file, text, declared);
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
  const start = text.indexOf(part);
  const before = text.slice(0, Math.max(0, start));
  const lines = before.split("\n");
  return {
    file,
    line: lines.length,
    column: 1,
  };
}
