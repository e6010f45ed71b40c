import type { HttpReference, OperationPage } from "./http-reference.js";

/**
 * What a component shows, by the names that a page has for it.
 *
 * @throws Error for a name that the spec does not have.
 */
export function findNamed<Thing>(
  things: readonly Thing[],
  name: string,
  nameOf: (thing: Thing) => string,
): Thing {
  const thing = things.find((one) => nameOf(one) === name);
  if (thing === undefined) {
    throw new Error(`There is no ${name}: write the pages anew.`);
  }
  return thing;
}

/** The reference of a version. */
export function findReference(
  references: readonly HttpReference[],
  version: string,
): HttpReference {
  return findNamed(references, version, ({ name }) => name);
}

/** The page of an operation. */
export function findOperation(
  references: readonly HttpReference[],
  version: string,
  operation: string,
): OperationPage {
  const { operations } = findReference(references, version);
  return findNamed(operations, operation, ({ id }) => id);
}
