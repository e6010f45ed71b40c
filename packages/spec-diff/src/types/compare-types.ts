import { findUnchanged, type Unchanged } from "../find-unchanged.js";
import type { Change } from "../finding.js";
import { objectAt, sortKeys } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { compareOperationNames, compareSchemaNames } from "./compare-names.js";
import type { Walk } from "./compare-once.js";
import { compareOperation, type Walks } from "./compare-operations.js";
import { compareValues } from "./compare-values.js";
import { compileTypes } from "./compile-types.js";
import { findUsedDifferences } from "./find-used-differences.js";
import { prepareDocument } from "./generate-types.js";
import {
  type MatchedOperations,
  matchOperations,
  type PlacedOperation,
} from "./match-operations.js";
import { narrowDocument } from "./narrow-document.js";
import { type Sides, toChanges } from "./to-changes.js";
import type { Use } from "./type-pair.js";
import { writeTypes } from "./write-types.js";

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
  options: CompareTypesOptions = {},
  unchanged: Unchanged = findUnchanged(oldDocument, newDocument, {}),
): Promise<Change[]> {
  const documents = {
    old: sortObject(oldDocument),
    new: sortObject(newDocument),
  };
  const operations = matchOperations(documents.old, documents.new);
  const changed = operations.pairs.filter((pair) => !isSame(unchanged, pair));
  const { closedEnums = false } = options;
  const program = compileTypes(
    await typesOfParts(documents, "old", changed, closedEnums),
    await typesOfParts(documents, "new", changed, closedEnums),
  );
  const walks: Walks = {
    request: createWalk("request", program.checker),
    response: createWalk("response", program.checker),
  };
  const pairs = changed.flatMap(([before, after]) =>
    compareOperation(walks, program, before, after),
  );
  const changes = [
    ...toChanges(sidesOf(documents, operations), findUsedDifferences(pairs)),
    ...compareOperationNames(operations),
    ...compareSchemaNames({
      documents,
      types: program,
      walks,
    }),
  ];
  return changes.sort(byPlace);
}

type Documents = Readonly<Record<"old" | "new", JsonObject>>;

type PlacedPair = MatchedOperations["pairs"][number];

/** Whether nothing changed at an operation, nor at what it refers to. */
function isSame(unchanged: Unchanged, [before, after]: PlacedPair): boolean {
  if (before.path !== after.path) {
    return false;
  }
  if (before.pointer !== after.pointer) {
    return false;
  }
  return unchanged.has(partOf(after));
}

/** The types of what has to be compared, in one of the documents. */
function typesOfParts(
  documents: Documents,
  side: "old" | "new",
  changed: readonly PlacedPair[],
  closedEnums: boolean,
): Promise<string> {
  const parts = [
    ...changed.map(([old, revised]) => partOf(side === "old" ? old : revised)),
    ...schemasOfOne(documents, side),
  ];
  const prepared = prepareDocument(documents[side], closedEnums);
  const narrowed = narrowDocument(prepared, parts);
  return writeTypes(narrowed, { comments: false });
}

/** The path or the webhook of an operation, as a pointer. */
function partOf({ root, path }: PlacedOperation): string {
  return pointerTo("", root, path);
}

/** The schemas that the other document has not, or calls otherwise. */
function schemasOfOne(documents: Documents, side: "old" | "new"): string[] {
  const otherSide = side === "old" ? "new" : "old";
  const others = schemasIn(documents[otherSide]);
  const names = Object.keys(schemasIn(documents[side]));
  const own = names.filter((name) => !Object.hasOwn(others, name));
  return own.map((name) => pointerTo("/components/schemas", name));
}

function schemasIn(document: JsonObject): JsonObject {
  return objectAt(objectAt(document, "components"), "schemas");
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
  { pairs, removed, added }: MatchedOperations,
): Sides {
  const before = pairs.map(([operation]) => operation);
  const after = pairs.map(([, operation]) => operation);
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

function sortObject(document: JsonObject): JsonObject {
  return sortKeys(document) as JsonObject;
}

function byPlace(one: Change, other: Change): number {
  const [left, right] = [one, other].map(({ path, code, message }) =>
    [path, code, message].join("\n"),
  );
  if (left === right) {
    return 0;
  }
  if (String(left) < String(right)) {
    return -1;
  }
  return 1;
}
