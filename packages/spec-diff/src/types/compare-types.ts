import type { Json, JsonObject } from "../document.js";
import type { Change } from "../finding.js";
import { compareOperationNames, compareSchemaNames } from "./compare-names.js";
import { compareOperation, type Walks } from "./compare-operations.js";
import { compareValues } from "./compare-values.js";
import { generateTypes } from "./generate-types.js";
import {
  type MatchedOperations,
  matchOperations,
  type PlacedOperation,
} from "./match-operations.js";
import type { Use } from "./pair.js";
import { compileTypes } from "./program.js";
import { isObject } from "./resolve.js";
import { type Sides, toChanges } from "./to-changes.js";
import { usedDifferences } from "./used-differences.js";
import type { Walk } from "./walk.js";

/** How the types are made that are compared. */
export interface CompareTypesOptions {
  /**
   * Whether enums of answers hold no other values than those of today, so that
   * a new one breaks the code that reads it.
   *
   * @default false
   */
  readonly closedEnums?: boolean | undefined;
}

/**
 * What a new document changes for a TypeScript caller of the client that is
 * generated from it, who writes object literals and reads properties. Both
 * documents are bundled: every reference leads inside.
 */
export async function compareTypes(
  oldDocument: JsonObject,
  newDocument: JsonObject,
  { closedEnums = false }: CompareTypesOptions = {},
): Promise<Change[]> {
  const documents = {
    old: sortNames(oldDocument),
    new: sortNames(newDocument),
  };
  const written = {
    closedEnums,
    comments: false,
  };
  const program = compileTypes(
    await generateTypes(documents.old, written),
    await generateTypes(documents.new, written),
  );
  const walks: Walks = {
    request: createWalk("request", program.checker),
    response: createWalk("response", program.checker),
  };
  const operations = matchOperations(documents.old, documents.new);
  const pairs = operations.matched.flatMap(([before, after]) =>
    compareOperation(walks, program, before, after),
  );
  const changes = [
    ...toChanges(sidesOf(documents, operations), usedDifferences(pairs)),
    ...compareOperationNames(operations),
    ...compareSchemaNames({
      documents,
      types: program,
      walks,
    }),
  ];
  return changes.sort(byPlace);
}

function createWalk(use: Use, checker: Walk["checker"]): Walk {
  return {
    use,
    checker,
    pairs: new Map(),
    numbers: new Map(),
    replaced: new Set(),
    compare: compareValues,
  };
}

function sidesOf(
  documents: Readonly<Record<"old" | "new", JsonObject>>,
  { matched, removed, added }: MatchedOperations,
): Sides {
  const before = matched.map(([operation]) => operation);
  const after = matched.map(([, operation]) => operation);
  return {
    old: {
      document: documents.old,
      operations: byTypeName([...before, ...removed]),
    },
    new: {
      document: documents.new,
      operations: byTypeName([...after, ...added]),
    },
  };
}

/** The operations by the first names of their places in the types. */
function byTypeName(
  operations: readonly PlacedOperation[],
): Map<string, PlacedOperation> {
  const named = new Map<string, PlacedOperation>();
  for (const operation of operations) {
    const { id, root, path, method } = operation;
    const name =
      id === undefined
        ? `${root} ${path} ${method}`
        : `operations ${id.replaceAll("#", "/")}`;
    named.set(name, operation);
  }
  return named;
}

/** A copy whose names are in one order, in whatever order they were written. */
function sortNames(document: JsonObject): JsonObject {
  return sorted(document) as JsonObject;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (!isObject(value)) {
    return value;
  }
  const entries = Object.keys(value).sort();
  return Object.fromEntries(
    entries.map((name) => [name, sorted(value[name] ?? null)]),
  );
}

function byPlace(one: Change, other: Change): number {
  const [left, right] = [one, other].map(({ path, code, message }) =>
    [path, code, message].join("\n"),
  );
  if (left === right) {
    return 0;
  }
  return String(left) < String(right) ? -1 : 1;
}
