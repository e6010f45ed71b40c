import type { Json, JsonObject } from "../document.js";
import { httpMethods } from "../http-methods.js";
import { isObject, resolvePlaced, tokenOf } from "./resolve.js";

/** An operation with the place where it stands. */
export interface PlacedOperation {
  readonly root: "paths" | "webhooks";
  readonly path: string;
  readonly method: string;
  readonly id: string | undefined;
  /** A JSON pointer into the document. */
  readonly pointer: string;
}

export interface MatchedOperations {
  readonly matched: readonly (readonly [PlacedOperation, PlacedOperation])[];
  readonly removed: readonly PlacedOperation[];
  readonly added: readonly PlacedOperation[];
}

/**
 * The operations of two documents, each beside what it has become: by path and
 * method, where the names of path parameters do not count, else by their id.
 */
export function matchOperations(
  before: JsonObject,
  after: JsonObject,
): MatchedOperations {
  const removed = new Set(operationsIn(before));
  const added = new Set(operationsIn(after));
  const matched: [PlacedOperation, PlacedOperation][] = [];
  for (const nameOf of [exactName, templateName, idName]) {
    const named = byName(added, nameOf);
    for (const operation of removed) {
      const name = nameOf(operation);
      const partner = name === undefined ? undefined : named.get(name);
      if (partner && added.delete(partner)) {
        removed.delete(operation);
        matched.push([operation, partner]);
      }
    }
  }
  return {
    matched,
    removed: [...removed],
    added: [...added],
  };
}

type NameOf = (operation: PlacedOperation) => string | undefined;

const exactName: NameOf = ({ root, path, method }) =>
  `${root} ${method} ${path}`;

const templateName: NameOf = ({ root, path, method }) =>
  `${root} ${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;

const idName: NameOf = ({ id }) => id;

function byName(
  operations: Iterable<PlacedOperation>,
  nameOf: NameOf,
): Map<string, PlacedOperation> {
  const named = new Map<string, PlacedOperation>();
  for (const operation of operations) {
    const name = nameOf(operation);
    if (name !== undefined && !named.has(name)) {
      named.set(name, operation);
    }
  }
  return named;
}

function operationsIn(document: JsonObject): PlacedOperation[] {
  return [
    ...operationsAt(document, "paths"),
    ...operationsAt(document, "webhooks"),
  ];
}

function operationsAt(
  document: JsonObject,
  root: "paths" | "webhooks",
): PlacedOperation[] {
  const operations: PlacedOperation[] = [];
  const items = document[root];
  for (const [path, value] of Object.entries(isObject(items) ? items : {})) {
    const pointer = `/${root}/${tokenOf(path)}`;
    const item = resolvePlaced(document, value, pointer);
    const present = httpMethods.filter((method) =>
      isObject(item?.value[method]),
    );
    for (const method of present) {
      operations.push({
        root,
        path,
        method,
        id: idOf(item?.value[method]),
        pointer: `${item?.pointer ?? pointer}/${method}`,
      });
    }
  }
  return operations;
}

function idOf(operation: Json | undefined): string | undefined {
  const id = isObject(operation) ? operation.operationId : undefined;
  return typeof id === "string" ? id : undefined;
}

/** What an operation is called: its id, or its method and path. */
export function labelOf({ id, method, path }: PlacedOperation): string {
  return id ?? `${method.toUpperCase()} ${path}`;
}

/** The names of the parameters in a path, in their order. */
export function pathParametersOf({ path }: PlacedOperation): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
}
