import { operationsOf, type PlacedOperation } from "@rollcall/codegen";
import type { Side } from "./compared.js";

/** The operation of a version that has an id, if there is one. */
export function findOperation(
  { document }: Side,
  id: string | undefined,
): PlacedOperation | undefined {
  const operations = operationsOf(document);
  return operations.find((operation) => {
    return operation.id === id;
  });
}
