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
    case "parameter":
      return await spec.locate(pointerOfInput(document, name));
    case "route":
    case "field":
      return await spec.locate(pointerOfRoute(document, name));
    case "export":
      return placeOfExport(name, version, made);
    default:
      return placeIn(
        cliSurfaceFile,
        cliSurfaceText(made.cli),
        JSON.stringify(name),
      );
  }
}

/**
 * @param {OpenApiDocument} document
 * @param {string} name `listCalls`, `listCalls filter_criteria.agent_id`
 */
function pointerOfInput(document, name) {
  const [id, parameter = ""] = name.split(" ");
  const placed = operationsOf(document).find((each) => each.id === id);
  if (placed === undefined) {
    return "";
  }
  const inputs = inputsOf(document, placed);
  const input = inputs.find((each) => parameter.split(".")[0] === each.name);
  return input?.pointer ?? placed.pointer;
}

/**
 * @param {OpenApiDocument} document
 * @param {string} name `GET /list-calls`, `GET /list-calls [] call_id`
 */
function pointerOfRoute(document, name) {
  const [method, path] = name.split(" ");
  const route = `${method} ${path}`;
  const placed = operationsOf(document).find((each) => routeOf(each) === route);
  return placed?.pointer ?? "";
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
  const report = entry.replace("@rollcall/", "").replace("/", "-");
  const file = `packages/core/etc/${report}.api.md`;
  const stored = join(repository, file);
  const text = existsSync(stored) ? readFileSync(stored, "utf8") : "";
  return placeIn(file, text, declared);
}

/**
 * @param {string} file
 * @param {string} text
 * @param {string} part
 * @returns {Location}
 */
export function placeIn(file, text, part) {
  const before = text.slice(0, Math.max(0, text.indexOf(part)));
  return {
    file,
    line: before.split("\n").length,
    column: 1,
  };
}
