import { operationsOf } from "@rollcall/codegen";

/**
 * @param {import("@rollcall/codegen").OpenApiDocument} document
 * @param {string} id
 */
export function findOperation(document, id) {
  const operations = operationsOf(document);
  return operations.find((placed) => placed.id === id);
}
