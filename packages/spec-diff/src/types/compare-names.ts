import type { JsonObject } from "../document.js";
import type { Change } from "../finding.js";
import type { Walks } from "./compare-operations.js";
import {
  labelOf,
  type MatchedOperations,
  type PlacedOperation,
} from "./match-operations.js";
import { createPair, differencesIn } from "./pair.js";
import { type DocumentTypes, propertyType } from "./program.js";
import { isObject, tokenOf } from "./resolve.js";
import { isStructured, membersOf } from "./typed.js";
import type { Walk } from "./walk.js";

/** The operations that are gone, new, or called otherwise. */
export function compareOperationNames({
  matched,
  removed,
  added,
}: MatchedOperations): Change[] {
  return [
    ...matched.flatMap(([before, after]) => renamesOf(before, after)),
    ...removed.map((operation) =>
      goneName(labelOf(operation), operation.pointer, "Operation"),
    ),
    ...added.map((operation) =>
      newName(labelOf(operation), operation.pointer, "Operation"),
    ),
  ];
}

function renamesOf(before: PlacedOperation, after: PlacedOperation): Change[] {
  const changes: Change[] = [];
  const { pointer } = before;
  const label = labelOf(before);
  if (before.id !== undefined && before.id !== after.id) {
    const idPointer = `${pointer}/operationId`;
    changes.push(
      after.id === undefined
        ? goneName(label, idPointer, "The operationId")
        : renamedName(label, idPointer, before.id, after.id),
    );
  }
  if (before.id === undefined && after.id !== undefined) {
    changes.push(
      newName(after.id, `${after.pointer}/operationId`, "Operation"),
    );
  }
  const oldRoute = routeOf(before);
  const newRoute = routeOf(after);
  if (oldRoute !== newRoute) {
    changes.push(renamedName(`${label} path`, pointer, oldRoute, newRoute));
  }
  return changes;
}

/** The method and the path, in which names of parameters do not count. */
function routeOf({ method, path }: PlacedOperation): string {
  return `${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}

/** The components of both documents, with their types. */
export interface ComparedComponents {
  readonly documents: Readonly<Record<"old" | "new", JsonObject>>;
  readonly types: Readonly<Record<"old" | "new", DocumentTypes>>;
  readonly walks: Walks;
}

/** The shared schemas that are gone, new, or called otherwise. */
export function compareSchemaNames(compared: ComparedComponents): Change[] {
  const { documents } = compared;
  const before = namesOf(documents.old, "schemas");
  const after = namesOf(documents.new, "schemas");
  const added = new Set([...after].filter((name) => !before.has(name)));
  const changes: Change[] = [];
  for (const name of before) {
    if (!after.has(name)) {
      changes.push(lostSchema(compared, added, name));
    }
  }
  for (const name of added) {
    changes.push(newName(`schema ${name}`, schemaPointer(name), "Schema"));
  }
  return changes;
}

function lostSchema(
  compared: ComparedComponents,
  added: Set<string>,
  name: string,
): Change {
  const heir = [...added].find((other) => isHeir(compared, name, other));
  const path = `schema ${name}`;
  if (heir === undefined) {
    return goneName(path, schemaPointer(name), "Schema");
  }
  added.delete(heir);
  return renamedName(path, schemaPointer(name), name, heir);
}

/**
 * Whether a new schema is an old one by another name: of the same shape, and
 * used in its place if the shape alone says little.
 */
function isHeir(
  { types, walks }: ComparedComponents,
  oldName: string,
  newName: string,
): boolean {
  const { checker } = walks.request;
  const before = propertyType(checker, types.old.schemas, oldName);
  const after = propertyType(checker, types.new.schemas, newName);
  if (!before || !after) {
    return false;
  }
  const key = `components/schemas/${oldName} components/schemas/${newName}`;
  const both = [walks.request, walks.response];
  const isInItsPlace = both.some((walk) => walk.replaced.has(key));
  const saysMuch = membersOf(before).some(isStructured);
  return (
    (isInItsPlace || saysMuch) &&
    both.every((walk) => isEqual(walk, before, after))
  );
}

function isEqual(
  walk: Walk,
  before: DocumentTypes["paths"],
  after: DocumentTypes["paths"],
): boolean {
  const trial = createPair();
  walk.compare(walk, trial, untitled(before), untitled(after));
  return differencesIn(trial).length === 0;
}

function untitled(type: DocumentTypes["paths"]) {
  return {
    type,
    node: undefined,
    place: [],
  };
}

function namesOf({ components }: JsonObject, kind: string): Set<string> {
  const parts = isObject(components) ? components[kind] : undefined;
  return new Set(isObject(parts) ? Object.keys(parts) : []);
}

function schemaPointer(name: string): string {
  return `/components/schemas/${tokenOf(name)}`;
}

const common = {
  lens: "types",
  uses: [],
} as const;

function goneName(path: string, pointer: string, noun: string): Change {
  return {
    ...common,
    code: "types-name-removed",
    severity: "breaking",
    message: `${noun} of ${path} is gone: code that names it does not compile`,
    help: "Change the code that names it; to the author: keep it, deprecated, for one major version",
    side: "old",
    pointer,
    path,
    before: path,
  };
}

function newName(path: string, pointer: string, noun: string): Change {
  return {
    ...common,
    code: "types-added",
    severity: "additive",
    message: `${noun} ${path} is new`,
    help: "Nothing to do: code that does not know it still compiles",
    side: "new",
    pointer,
    path,
    after: path,
  };
}

function renamedName(
  path: string,
  pointer: string,
  before: string,
  after: string,
): Change {
  return {
    ...common,
    code: "types-name-renamed",
    severity: "breaking",
    message: `${path} is named \`${after}\` now, not \`${before}\``,
    help: "Use the new name; the shape is the same",
    side: "old",
    pointer,
    path,
    before,
    after,
  };
}
