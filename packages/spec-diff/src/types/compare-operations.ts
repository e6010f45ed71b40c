import type ts from "typescript";
import type { Walk } from "./compare-once.js";
import { compareProperties } from "./compare-properties.js";
import { type DocumentTypes, propertyType } from "./compile-types.js";
import { type PlacedOperation, pathRenames } from "./match-operations.js";
import { createPair, type Pair, type Use } from "./type-pair.js";
import { placeOfType } from "./type-place.js";
import { type Property, propertiesOf } from "./typed-place.js";

/** What differs in one direction of one operation. */
export interface OperationPair {
  /** Such as `listCalls response`. */
  readonly label: string;
  readonly pair: Pair;
}

export type Walks = Readonly<Record<Use, Walk>>;

/** Compares an operation's parameters and bodies with what they have become. */
export function compareOperation(
  walks: Walks,
  types: Readonly<Record<"old" | "new", DocumentTypes>>,
  before: PlacedOperation,
  after: PlacedOperation,
): OperationPair[] {
  const old = partsOf(walks.request, types.old, before);
  const renewed = partsOf(walks.request, types.new, after);
  const isWebhook = before.root === "webhooks";
  const sent = createPair();
  const received = createPair();
  compareParameters(walks.request, sent, {
    old,
    new: renewed,
    renames: pathRenames(before, after),
  });
  for (const [name, isSent] of [
    ["requestBody", !isWebhook],
    ["responses", isWebhook],
  ] as const) {
    const walk = isSent ? walks.request : walks.response;
    compareProperties(walk, isSent ? sent : received, {
      old: only(old, name),
      new: only(renewed, name),
    });
  }
  const { label } = before;
  return [
    {
      label: `${label} request`,
      pair: sent,
    },
    {
      label: `${label} response`,
      pair: received,
    },
  ];
}

type Parts = ReadonlyMap<string, Property>;

/** The properties of an operation: parameters, requestBody, responses. */
function partsOf(
  { checker }: Walk,
  types: DocumentTypes,
  { root, path, method }: PlacedOperation,
): Parts {
  const item = propertyType(checker, types[root], path);
  const type = propertyType(checker, item, method) ?? checker.getNeverType();
  return propertiesAt(checker, type, [root, path, method]);
}

function propertiesAt(
  checker: ts.TypeChecker,
  type: ts.Type,
  place: readonly string[],
): Parts {
  return propertiesOf(checker, {
    type,
    node: undefined,
    place: placeOfType(type) ?? place,
  });
}

function only(parts: Parts, name: string): Parts {
  const part = parts.get(name);
  return new Map(part ? [[name, part]] : []);
}

interface Parameters {
  readonly old: Parts;
  readonly new: Parts;
  readonly renames: ReadonlyMap<string, string>;
}

function compareParameters(
  walk: Walk,
  pair: Pair,
  { old, new: renewed, renames }: Parameters,
): void {
  for (const where of ["path", "query", "header", "cookie"]) {
    compareProperties(walk, pair, {
      old: parametersAt(walk, old, where),
      new: parametersAt(walk, renewed, where),
      renames: where === "path" ? renames : undefined,
    });
  }
}

/** The parameters of one place; none where the generated type is `never`. */
function parametersAt({ checker }: Walk, parts: Parts, where: string): Parts {
  const parameters = parts.get("parameters");
  const type = propertyType(checker, parameters?.type, where);
  if (!parameters || !type) {
    return new Map();
  }
  return propertiesAt(checker, checker.getNonNullableType(type), [
    ...parameters.place,
    where,
  ]);
}
