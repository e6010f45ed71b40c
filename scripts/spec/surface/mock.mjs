import { operationsOf, resolve, successOf } from "@rollcall/codegen";

/** @typedef {import("@rollcall/spec-diff").SurfaceName} SurfaceName */
/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").Schema} Schema */

/**
 * What the mock answers: its routes, and the fields of their answers.
 * @param {OpenApiDocument} document
 * @returns {SurfaceName[]}
 */
export function mockSurface(document) {
  const names = [];
  for (const placed of operationsOf(document)) {
    const route = routeOf(placed);
    const answer = successOf(document, placed.operation);
    const fields = answer ? fieldsOf(document, answer, route) : [];
    names.push({
      kind: "route",
      name: route,
    });
    for (const name of fields) {
      names.push({
        kind: "field",
        name,
      });
    }
  }
  return names;
}

/**
 * The names of path parameters are no part of it.
 * @param {import("@rollcall/codegen").PlacedOperation} placed
 */
export function routeOf({ method, path }) {
  const template = path.replaceAll(/\{[^}]*\}/g, "{}");
  return `${method} ${template}`;
}

/**
 * The fields of an object, or of each object of a list.
 * @param {OpenApiDocument} document
 * @param {Schema} unresolved
 * @param {string} owner
 * @returns {string[]}
 */
function fieldsOf(document, unresolved, owner) {
  const { items, properties = {} } = resolve(document, unresolved);
  if (items) {
    return fieldsOf(document, items, `${owner} []`);
  }
  const names = Object.keys(properties);
  return names.map((name) => `${owner} ${name}`);
}
