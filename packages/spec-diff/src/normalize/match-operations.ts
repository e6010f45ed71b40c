import type { JsonObject } from "../json-value.js";
import { type Matched, matchBy } from "../match-by.js";
import {
  type Operation,
  operationsIn,
  templateOf,
  webhooksIn,
} from "./operations-in.js";

/**
 * The operations of two documents, each beside what it has become: by path and
 * method, where the names of path parameters do not count, then by
 * operationId, since a path may have moved.
 */
export function matchOperations(
  old: JsonObject,
  revised: JsonObject,
): Matched<Operation> {
  const before = operationsIn(old);
  const after = operationsIn(revised);
  return matchInTurn(before, after, [exactKey, templateKey, idKey]);
}

/** The same for what the service sends by itself. */
export function matchWebhooks(
  old: JsonObject,
  revised: JsonObject,
): Matched<Operation> {
  const before = webhooksIn(old);
  const after = webhooksIn(revised);
  return matchInTurn(before, after, [exactKey, templateKey, idKey]);
}

/** The same for callbacks, which are known by their names. */
export function matchCallbacks(
  before: readonly Operation[],
  after: readonly Operation[],
): Matched<Operation> {
  return matchInTurn(before, after, [exactKey]);
}

type KeyOf = (operation: Operation) => string | undefined;

const exactKey: KeyOf = ({ method, route }) => `${method} ${route}`;

const templateKey: KeyOf = ({ method, route }) => {
  const template = templateOf(route);
  return `${method} ${template}`;
};

const idKey: KeyOf = ({ id }) => id;

/** What one key does not match, the next one may. */
function matchInTurn(
  before: readonly Operation[],
  after: readonly Operation[],
  keys: readonly KeyOf[],
): Matched<Operation> {
  let pairs: Matched<Operation>["pairs"] = [];
  let removed = before;
  let added = after;
  for (const keyOf of keys) {
    const matched = matchBy(removed, added, keyOf);
    pairs = [...pairs, ...matched.pairs];
    removed = matched.removed;
    added = matched.added;
  }
  return {
    pairs,
    removed,
    added,
  };
}
