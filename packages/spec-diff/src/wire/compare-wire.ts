import { findUnchanged, type Unchanged } from "../find-unchanged.js";
import type { Change, Severity } from "../finding.js";
import type { JsonObject } from "../json-value.js";
import { dropIgnoredSiblings } from "../normalize/drop-ignored-siblings.js";
import type { Comparison, WireOptions } from "./comparison.js";
import { findUsedPairs } from "./find-used-pairs.js";
import { compareOperations, compareWebhooks, type Site } from "./operations.js";
import { SchemaComparison } from "./schema-comparison.js";
import { createFound, type Scope, type Senders } from "./scope.js";
import { compareSecuritySchemes } from "./security-schemes.js";
import { compareServers } from "./servers.js";
import { type Effect, worse } from "./severity-by-direction.js";

/**
 * What changed for programs that speak HTTP. Schemas that are shared are
 * compared once, and say where they are used.
 */
export function compareWire(
  old: JsonObject,
  revised: JsonObject,
  options: WireOptions = {},
  unchanged: Unchanged = findUnchanged(old, revised, options),
): Change[] {
  const comparison = new SchemaComparison(
    dropIgnoredSiblings(old),
    dropIgnoredSiblings(revised),
    options,
    unchanged,
  );
  const sites = [
    compareDocument(comparison),
    ...compareOperations(comparison),
    ...compareWebhooks(comparison),
  ];
  const inPlace = sites.flatMap(({ name, found }) =>
    found.effects.map((effect) => changeOf(effect, everybody, [name])),
  );
  return [...inPlace, ...reportShared(comparison, sites)].filter(isChange);
}

const everybody: Senders = {
  request: true,
  response: true,
};

/** What holds for the whole document. */
function compareDocument(comparison: Comparison): Site {
  const found = createFound();
  const scope: Scope = {
    path: "document",
    senders: {
      request: true,
      response: false,
    },
    isText: false,
    found,
  };
  compareSecuritySchemes(comparison, scope);
  compareServers(comparison, scope);
  return {
    name: "document",
    found,
  };
}

/** Reports each change of a shared schema once, with all its uses. */
function reportShared(
  comparison: SchemaComparison,
  sites: readonly Site[],
): (Change | undefined)[] {
  return findUsedPairs(comparison, sites).flatMap(({ key, senders, uses }) => {
    const { effects } = comparison.pair(key);
    return effects.map((effect) => changeOf(effect, senders, uses));
  });
}

function changeOf(
  effect: Effect,
  senders: Senders,
  uses: readonly string[],
): Change | undefined {
  const { severity: bothWays, ...rest } = effect;
  const request = senders.request ? bothWays.request : undefined;
  const response = senders.response ? bothWays.response : undefined;
  const severity = worse(request, response);
  if (!severity) {
    return undefined;
  }
  return {
    ...rest,
    lens: "wire",
    severity,
    direction: directionOf(request, response),
    uses,
  };
}

function directionOf(
  request: Severity | undefined,
  response: Severity | undefined,
): Change["direction"] {
  if (request && response) {
    return "both";
  }
  if (request) {
    return "request";
  }
  return "response";
}

function isChange(change: Change | undefined): change is Change {
  return change !== undefined;
}
