import { isObject, objectAt } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import {
  type Operation,
  operationsIn,
  operationsOf,
  templateOf,
  webhooksIn,
} from "../normalize/operations.js";
import { isAnnotation } from "../normalize/peel.js";
import type { Node } from "../normalize/resolve.js";
import { compareNotes } from "./annotations.js";
import { compareRequestBodies } from "./bodies.js";
import type { Comparison, Rule } from "./comparison.js";
import { type Matched, matchBy } from "./match.js";
import { addedRule, removedRule } from "./operation-rules.js";
import { compareParameters } from "./parameters.js";
import { compareResponses } from "./responses.js";
import { type Found, newFound, type Scope } from "./scope.js";
import { compareSecurity } from "./security.js";

/** What was found at one operation. */
export interface Site {
  readonly name: string;
  readonly found: Found;
}

/** Compares the operations of two documents, in both directions. */
export function compareOperations(comparison: Comparison): Site[] {
  const matched = matchOperations(
    operationsIn(comparison.old),
    operationsIn(comparison.new),
  );
  return compareMatched(comparison, matched, false);
}

/** The same for what the service sends by itself. */
export function compareWebhooks(comparison: Comparison): Site[] {
  const matched = matchBy(
    webhooksIn(comparison.old),
    webhooksIn(comparison.new),
    ({ route, method }) => `${method} ${route}`,
  );
  return compareMatched(comparison, matched, true);
}

/** By path and method, then by operationId: a path may have moved. */
function matchOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): Matched<Operation> {
  const byRoute = matchBy(
    before,
    after,
    ({ method, route }) => `${method} ${templateOf(route)}`,
  );
  const byId = matchBy(byRoute.removed, byRoute.added, ({ id }) => id);
  return {
    pairs: [...byRoute.pairs, ...byId.pairs],
    removed: byId.removed,
    added: byId.added,
  };
}

function compareMatched(
  comparison: Comparison,
  { pairs, removed, added }: Matched<Operation>,
  isSentByService: boolean,
): Site[] {
  const what = isSentByService ? "webhook" : "operation";
  return [
    ...pairs.map(([old, revised]) =>
      comparePair(comparison, old, revised, isSentByService),
    ),
    ...removed.map((operation) =>
      siteOf(comparison, operation, "old", removedRule(what, operation)),
    ),
    ...added.map((operation) =>
      siteOf(comparison, operation, "new", addedRule(what, operation)),
    ),
  ];
}

function siteOf(
  comparison: Comparison,
  operation: Operation,
  side: "old" | "new",
  rule: Rule,
): Site {
  const found = newFound();
  const scope = scopeAt(operation.name, found);
  const place = {
    ...operation.node,
    value: `${operation.method.toUpperCase()} ${operation.route}`,
  };
  comparison.report(scope, { [side]: place }, rule);
  return {
    name: operation.name,
    found,
  };
}

const scopeAt = (path: string, found: Found): Scope => ({
  path,
  senders: {
    request: true,
    response: true,
  },
  isText: false,
  found,
});

function comparePair(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
  isSentByService: boolean,
): Site {
  // What the service sends may name callbacks of its own, without an end.
  const isCallback = isSentByService;
  const found = newFound();
  const scope = scopeAt(revised.name, found);
  const sent: Scope = {
    ...scope,
    senders: {
      request: true,
      response: false,
    },
  };
  const received: Scope = {
    ...scope,
    senders: {
      request: false,
      response: true,
    },
  };
  const [outward, inward] = isSentByService
    ? [received, sent]
    : [sent, received];
  compareRoutes(comparison, old, revised, scope);
  compareNotes(comparison, notesOf(old), notesOf(revised), scope);
  compareParameters(comparison, old, revised, outward);
  compareRequestBodies(comparison, old.node, revised.node, outward);
  compareResponses(comparison, old.node, revised.node, inward);
  compareSecurity(comparison, old, revised, sent);
  const callbacks = isCallback
    ? []
    : compareCallbacks(comparison, old, revised);
  for (const { found: inner } of callbacks) {
    found.effects.push(...inner.effects);
    found.uses.push(...inner.uses);
  }
  return {
    name: revised.name,
    found,
  };
}

/** An operation that was matched by its id may have another path or method. */
function compareRoutes(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
  scope: Scope,
): void {
  const sides = {
    old: {
      ...old.node,
      value: `${old.method} ${templateOf(old.route)}`,
    },
    new: {
      ...revised.node,
      value: `${revised.method} ${templateOf(revised.route)}`,
    },
  };
  if (sides.old.value !== sides.new.value) {
    comparison.report(scope, sides, {
      code: "operation-moved",
      message: "it has another path or method",
      help: "Send requests to the new path.",
      severity: {
        request: "breaking",
        response: undefined,
      },
    });
  }
}

function notesOf({ node }: Operation): Map<string, Node> {
  const { value, pointer } = node;
  const entries = isObject(value) ? Object.entries(value) : [];
  const notes = entries.filter(([name]) => isAnnotation(name));
  return new Map(
    notes.map(([name, inner]) => [
      name,
      {
        value: inner,
        pointer: pointerTo(pointer, name),
      },
    ]),
  );
}

/** The service sends what a callback describes. */
function compareCallbacks(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
): Site[] {
  const before = callbacksOf(comparison.old, old);
  const after = callbacksOf(comparison.new, revised);
  const matched = matchBy(
    before,
    after,
    ({ method, route }) => `${method} ${route}`,
  );
  return compareMatched(comparison, matched, true);
}

function callbacksOf(
  document: Comparison["old"],
  { name, node }: Operation,
): Operation[] {
  const callbacks = isObject(node.value)
    ? objectAt(node.value, "callbacks")
    : {};
  return Object.entries(callbacks).flatMap(([event, value]) => {
    const routes = {
      value,
      pointer: pointerTo(node.pointer, "callbacks", event),
    };
    const found = operationsOf(document, routes);
    return found.map((operation) => ({
      ...operation,
      name: `${name} callback ${event}`,
      route: `${event} ${operation.route}`,
    }));
  });
}
