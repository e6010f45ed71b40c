import type { Change } from "../finding.js";
import { isObject } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { escapeToken } from "../load/json-pointer.js";
import { templateOf } from "../normalize/operations-in.js";
import { type ComparedComponents, findHeirs } from "./find-heirs.js";
import type { MatchedOperations, PlacedOperation } from "./match-operations.js";

/** The operations that are gone, new, or called otherwise. */
export function compareOperationNames({
  pairs,
  removed,
  added,
}: MatchedOperations): Change[] {
  return [
    ...pairs.flatMap(([before, after]) => renamesOf(before, after)),
    ...removed.map(({ label, pointer }) =>
      reportGoneName(label, pointer, `the operation ${label}`),
    ),
    ...added.map(({ label, pointer }) =>
      reportNewName(label, pointer, `the operation ${label}`),
    ),
  ];
}

function renamesOf(before: PlacedOperation, after: PlacedOperation): Change[] {
  const changes = idChanges(before, after);
  const oldRoute = routeOf(before);
  const newRoute = routeOf(after);
  if (oldRoute !== newRoute) {
    const path = `${before.label} path`;
    const change = reportRenamedName(path, before.pointer, oldRoute, newRoute);
    changes.push(change);
  }
  return changes;
}

function idChanges(before: PlacedOperation, after: PlacedOperation): Change[] {
  if (before.id === after.id) {
    return [];
  }
  const { label } = before;
  const pointer = `${before.pointer}/operationId`;
  if (before.id === undefined) {
    const newPointer = `${after.pointer}/operationId`;
    const what = `the operationId ${after.id}`;
    return [reportNewName(after.label, newPointer, what)];
  }
  if (after.id === undefined) {
    return [reportGoneName(label, pointer, `the operationId ${before.id}`)];
  }
  return [reportRenamedName(label, pointer, before.id, after.id)];
}

/** The method and the path, in which names of parameters do not count. */
function routeOf({ method, path }: PlacedOperation): string {
  const template = templateOf(path);
  return `${method.toUpperCase()} ${template}`;
}

/** Reports the shared schemas that are gone, new or renamed. */
export function compareSchemaNames(compared: ComparedComponents): Change[] {
  const { documents } = compared;
  const before = namesOf(documents.old, "schemas");
  const after = namesOf(documents.new, "schemas");
  const lost = [...before].filter((name) => !after.has(name));
  const added = [...after].filter((name) => !before.has(name));
  const heirs = findHeirs(compared, lost, added);
  const inherited = new Set(heirs.values());
  const unknown = added.filter((name) => !inherited.has(name));
  return [
    ...lost.map((name) => reportLostSchema(name, heirs.get(name))),
    ...unknown.map((name) =>
      reportNewName(
        `schema ${name}`,
        schemaPointer(name),
        `the schema ${name}`,
      ),
    ),
  ];
}

function reportLostSchema(name: string, heir: string | undefined): Change {
  const path = `schema ${name}`;
  const pointer = schemaPointer(name);
  if (heir === undefined) {
    return reportGoneName(path, pointer, `the ${path}`);
  }
  return reportRenamedName(path, pointer, name, heir);
}

function namesOf({ components }: JsonObject, kind: string): Set<string> {
  const parts = isObject(components) ? components[kind] : undefined;
  return new Set(isObject(parts) ? Object.keys(parts) : []);
}

function schemaPointer(name: string): string {
  return `/components/schemas/${escapeToken(name)}`;
}

const common = {
  lens: "types",
  uses: [],
} as const;

function reportGoneName(path: string, pointer: string, what: string): Change {
  return {
    ...common,
    code: "types-name-removed",
    severity: "breaking",
    message: `${what} is gone: code that names it does not compile`,
    help: "Change the code that names it. To the author: keep it, deprecated, for one major version.",
    side: "old",
    pointer,
    path,
    before: path,
  };
}

function reportNewName(path: string, pointer: string, what: string): Change {
  return {
    ...common,
    code: "types-added",
    severity: "additive",
    message: `${what} is new`,
    help: "Nothing to do: code that does not know it still compiles.",
    side: "new",
    pointer,
    path,
    after: path,
  };
}

function reportRenamedName(
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
    help: "Use the new name: the shape is the same.",
    side: "old",
    pointer,
    path,
    before,
    after,
  };
}
