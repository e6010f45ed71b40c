import { specOf } from "@rollcall/codegen";
import { pointerTo } from "@rollcall/spec-diff";
import { pointerOfInput } from "../surface/place-of-name.mjs";
import { renamesByFinding } from "./find-renames.mjs";

/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("./find-renames.mjs").Rename} Rename */

/**
 * The findings, those of renames at the place of the new name: nobody can mend
 * the released document, which has the old one.
 * @param {readonly Finding[]} findings
 * @param {LoadedVersion} spec the new one
 * @returns {Promise<Finding[]>}
 */
export async function withLivingPlaces(findings, spec) {
  const renames = renamesByFinding(findings);
  const { document } = specOf(spec);
  const placed = [];
  for (const finding of findings) {
    const rename = renames.get(finding);
    if (rename) {
      const pointer = pointerToday(document, rename);
      const location = await spec.locate(pointer);
      placed.push({
        ...finding,
        location,
      });
    } else {
      placed.push(finding);
    }
  }
  return placed;
}

/**
 * @param {OpenApiDocument} document
 * @param {Rename} rename
 */
function pointerToday(document, { kind, of = "", to }) {
  switch (kind) {
    case "operation":
      return pointerTo(pointerOfInput(document, to), "operationId");
    case "parameter":
      return parentOf(pointerOfInput(document, `${of} ${to}`));
    case "schema":
      return pointerTo("/components/schemas", to);
    default:
      return pointerTo("/components/schemas", of, "properties", to);
  }
}

/**
 * The parameter that a schema is of, where its name is written.
 * @param {string} pointer
 */
function parentOf(pointer) {
  return pointer.replace(/\/schema$/, "");
}
