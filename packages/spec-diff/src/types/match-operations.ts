import type { JsonObject } from "../json-value.js";
import type { Matched } from "../match-by.js";
import {
  matchOperations as matchInPaths,
  matchWebhooks,
} from "../normalize/match-operations.js";
import {
  type Operation,
  pathParametersOf,
} from "../normalize/operations-in.js";

/** An operation with the place where it stands. */
export interface PlacedOperation {
  readonly root: "paths" | "webhooks";
  readonly path: string;
  readonly method: string;
  readonly id: string | undefined;
  /** What it is called: its id, or its method and path. */
  readonly label: string;
  /** A JSON pointer into the document. */
  readonly pointer: string;
}

export type MatchedOperations = Matched<PlacedOperation>;

/** The operations of two documents, each beside what it has become. */
export function matchOperations(
  before: JsonObject,
  after: JsonObject,
): MatchedOperations {
  const inPaths = placeAll(matchInPaths(before, after), "paths");
  const ofWebhooks = placeAll(matchWebhooks(before, after), "webhooks");
  return {
    pairs: [...inPaths.pairs, ...ofWebhooks.pairs],
    removed: [...inPaths.removed, ...ofWebhooks.removed],
    added: [...inPaths.added, ...ofWebhooks.added],
  };
}

function placeAll(
  { pairs, removed, added }: Matched<Operation>,
  root: PlacedOperation["root"],
): MatchedOperations {
  const place = (operation: Operation) => placeOperation(operation, root);
  return {
    pairs: pairs.map(([old, revised]) => [place(old), place(revised)]),
    removed: removed.map(place),
    added: added.map(place),
  };
}

function placeOperation(
  { name, id, method, route, node }: Operation,
  root: PlacedOperation["root"],
): PlacedOperation {
  return {
    root,
    path: route,
    method,
    id,
    label: name,
    pointer: node.pointer,
  };
}

/**
 * New names for old ones, where parameters of the path were renamed: they are
 * known by their order.
 */
export function pathRenames(
  before: PlacedOperation,
  after: PlacedOperation,
): Map<string, string> {
  const names = pathParametersOf(after.path);
  const renames = new Map<string, string>();
  for (const [index, name] of pathParametersOf(before.path).entries()) {
    const newName = names[index];
    if (newName !== undefined && newName !== name && !names.includes(name)) {
      renames.set(name, newName);
    }
  }
  return renames;
}
