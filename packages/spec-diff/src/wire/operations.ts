import { isEqual, isObject } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import type { Matched } from "../match-by.js";
import {
  matchOperations,
  matchWebhooks,
} from "../normalize/match-operations.js";
import { type Operation, templateOf } from "../normalize/operations-in.js";
import { isAnnotation } from "../normalize/peel-wrappers.js";
import type { Node } from "../normalize/resolve-node.js";
import { schemesOf } from "../normalize/security-schemes.js";
import { compareNotes } from "./annotations.js";
import { compareRequestBodies } from "./bodies.js";
import { pairCallbacks } from "./callbacks.js";
import type { Comparison, Rule } from "./comparison.js";
import {
  judgeAddedOperation,
  judgeRemovedOperation,
  movedRule,
} from "./judge-operation.js";
import { compareOthers } from "./other-keywords.js";
import { compareParameters } from "./parameters.js";
import { compareResponses } from "./responses.js";
import { createFound, type Found, type Scope } from "./scope.js";
import { compareSecurity } from "./security.js";

/** What was found at one operation. */
export interface Site {
  readonly name: string;
  readonly found: Found;
}

/** Compares the operations of two documents, in both directions. */
export function compareOperations(comparison: Comparison): Site[] {
  const matched = matchOperations(comparison.old, comparison.new);
  return compareMatched(comparison, withoutSame(comparison, matched), {
    what: "operation",
  });
}

/** The same for what the service sends by itself. */
export function compareWebhooks(comparison: Comparison): Site[] {
  const matched = matchWebhooks(comparison.old, comparison.new);
  return compareMatched(comparison, withoutSame(comparison, matched), {
    what: "webhook",
  });
}

/** Without those of which nothing changed, nor of what they refer to. */
function withoutSame(
  comparison: Comparison,
  matched: Matched<Operation>,
): Matched<Operation> {
  const { old, new: revised, unchanged } = comparison;
  if (!isEqual(securityOf(old), securityOf(revised))) {
    return matched;
  }
  const isSame = (before: Operation, after: Operation) =>
    before.route === after.route &&
    before.node.pointer === after.node.pointer &&
    unchanged.has(after.node.pointer) &&
    unchanged.has(pointerToShared(after));
  return {
    ...matched,
    pairs: matched.pairs.filter(([before, after]) => !isSame(before, after)),
  };
}

/** What holds for each operation that does not say it itself. */
function securityOf(document: JsonObject) {
  const schemes = [...schemesOf(document)];
  return [document.security, schemes];
}

/** The pointer to the parameters of an operation's path item. */
function pointerToShared({ node: { pointer } }: Operation): string {
  const item = pointer.slice(0, pointer.lastIndexOf("/"));
  return pointerTo(item, "parameters");
}

/** What is compared, and where. */
interface Context {
  /** Webhooks and callbacks are sent by the service. */
  readonly what: "operation" | "webhook";
  /** The callbacks that were compared: they may name each other. */
  readonly callbacks?: Set<string>;
}

function compareMatched(
  comparison: Comparison,
  { pairs, removed, added }: Matched<Operation>,
  context: Context,
): Site[] {
  const { what } = context;
  return [
    ...pairs.map(([old, revised]) =>
      comparePair(comparison, old, revised, context),
    ),
    ...removed.map((operation) => {
      const rule = judgeRemovedOperation(what, operation);
      return siteOf(comparison, operation, "old", rule);
    }),
    ...added.map((operation) => {
      const rule = judgeAddedOperation(what, operation);
      return siteOf(comparison, operation, "new", rule);
    }),
  ];
}

function siteOf(
  comparison: Comparison,
  operation: Operation,
  side: "old" | "new",
  rule: Rule,
): Site {
  const { name, node, method, route } = operation;
  const found = createFound();
  const scope = scopeAt(name, found);
  const place = {
    ...node,
    value: `${method.toUpperCase()} ${route}`,
  };
  comparison.report(scope, { [side]: place }, rule);
  return {
    name,
    found,
  };
}

function scopeAt(path: string, found: Found): Scope {
  return {
    path,
    senders: {
      request: true,
      response: true,
    },
    isText: false,
    found,
  };
}

function comparePair(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
  context: Context,
): Site {
  const found = createFound();
  const scope = scopeAt(revised.name, found);
  const byCaller = limitSenders(scope, "request");
  const byService = limitSenders(scope, "response");
  const isOperation = context.what === "operation";
  const outward = isOperation ? byCaller : byService;
  const inward = isOperation ? byService : byCaller;
  if (isOperation) {
    compareRoutes(comparison, old, revised, scope);
  }
  compareNotes(comparison, notesOf(old), notesOf(revised), scope);
  compareOthers(comparison, old.node, revised.node, scope, "operation");
  compareParameters(comparison, old, revised, outward);
  compareRequestBodies(comparison, old.node, revised.node, outward);
  compareResponses(comparison, old.node, revised.node, inward);
  compareSecurity(comparison, old, revised, byCaller);
  for (const inner of compareCallbacks(comparison, old, revised, context)) {
    found.effects.push(...inner.found.effects);
    found.uses.push(...inner.found.uses);
  }
  return {
    name: revised.name,
    found,
  };
}

function limitSenders(scope: Scope, way: "request" | "response"): Scope {
  return {
    ...scope,
    senders: {
      request: way === "request",
      response: way === "response",
    },
  };
}

/** The service sends what a callback describes. */
function compareCallbacks(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
  { callbacks = new Set() }: Context,
): Site[] {
  const { pairs, ...others } = pairCallbacks(comparison, old, revised);
  const fresh = pairs.filter(([before, after]) => {
    const pair = [before.node.pointer, after.node.pointer].join("\n");
    const isFresh = !callbacks.has(pair);
    callbacks.add(pair);
    return isFresh;
  });
  const matched = {
    ...others,
    pairs: fresh,
  };
  return compareMatched(comparison, matched, {
    what: "webhook",
    callbacks,
  });
}

/** An operation that was matched by its id may have another path or method. */
function compareRoutes(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
  scope: Scope,
): void {
  const sides = {
    old: routeOf(old),
    new: routeOf(revised),
  };
  if (sides.old.value !== sides.new.value) {
    comparison.report(scope, sides, movedRule);
  }
}

function routeOf({ node, method, route }: Operation): Node {
  const template = templateOf(route);
  return {
    ...node,
    value: `${method} ${template}`,
  };
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
