import type { JsonObject } from "../document.js";
import type { Change, Severity } from "../finding.js";
import { compareText, isEqual, isObject, listAt, textAt } from "../json.js";
import type { Comparison, WireOptions } from "./comparison.js";
import { type Effect, worse } from "./effect.js";
import { compareOperations, compareWebhooks, type Site } from "./operations.js";
import { SchemaComparison } from "./schema-comparison.js";
import { newFound, type Scope, type Senders } from "./scope.js";
import { compareSecuritySchemes } from "./security.js";

/**
 * What changed for programs that speak HTTP. Schemas that are shared are
 * compared once, and say where they are used.
 */
export function compareWire(
  old: JsonObject,
  revised: JsonObject,
  options: WireOptions = {},
): Change[] {
  const comparison = new SchemaComparison(old, revised, options);
  const sites = [
    compareDocument(comparison),
    ...compareOperations(comparison),
    ...compareWebhooks(comparison),
  ];
  const inPlace = sites.flatMap(({ name, found }) =>
    found.effects.map((effect) => changeOf(effect, everybody, [name])),
  );
  return [...inPlace, ...sharedChanges(comparison, sites)].filter(isChange);
}

const everybody: Senders = {
  request: true,
  response: true,
};

/** What holds for the whole document. */
function compareDocument(comparison: Comparison): Site {
  const found = newFound();
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

function compareServers(comparison: Comparison, scope: Scope): void {
  const sides = {
    old: serversOf(comparison.old),
    new: serversOf(comparison.new),
  };
  if (!isEqual(sides.old.value, sides.new.value)) {
    comparison.report(scope, sides, {
      code: "servers-changed",
      message: "the API is served elsewhere",
      help: "Send requests to an address that is listed.",
      kind: "doubtful",
    });
  }
}

function serversOf(document: JsonObject) {
  const urls = listAt(document, "servers").map((server) =>
    isObject(server) ? (textAt(server, "url") ?? "/") : "/",
  );
  // Without any, OpenAPI means the address of the document itself.
  const value = urls.length === 0 ? ["/"] : urls.sort(compareText);
  return {
    pointer: "/servers",
    value,
  };
}

/** Where a pair of schemas is used, and who sends it there. */
interface Usage {
  readonly names: Set<string>;
  /** The last site that sends it in requests; sites come one by one. */
  request?: string;
  /** The last site that sends it in responses. */
  response?: string;
}

function sharedChanges(
  comparison: SchemaComparison,
  sites: readonly Site[],
): (Change | undefined)[] {
  const usages = new Map<string, Usage>();
  for (const { name, found } of sites) {
    for (const { key, senders } of found.uses) {
      follow(comparison, usages, name, key, senders);
    }
  }
  return [...usages].flatMap(([key, usage]) => {
    const { effects } = comparison.pair(key);
    if (effects.length === 0) {
      return [];
    }
    const names = [...usage.names].sort(compareText);
    const senders = {
      request: usage.request !== undefined,
      response: usage.response !== undefined,
    };
    return effects.map((effect) => changeOf(effect, senders, names));
  });
}

/** Notes a use, and all that it uses in turn. */
function follow(
  comparison: SchemaComparison,
  usages: Map<string, Usage>,
  site: string,
  firstKey: string,
  firstSenders: Senders,
): void {
  const waiting = [
    {
      key: firstKey,
      senders: firstSenders,
    },
  ];
  for (const { key, senders } of waiting) {
    const isNews = note(usages, key, senders, site);
    if (!isNews) {
      continue;
    }
    for (const use of comparison.pair(key).uses) {
      waiting.push({
        key: use.key,
        senders: {
          request: senders.request && use.senders.request,
          response: senders.response && use.senders.response,
        },
      });
    }
  }
}

function note(
  usages: Map<string, Usage>,
  key: string,
  senders: Senders,
  site: string,
): boolean {
  const usage = usages.get(key) ?? {
    names: new Set(),
  };
  usages.set(key, usage);
  const ways = (["request", "response"] as const).filter((way) => senders[way]);
  const fresh = ways.filter((way) => usage[way] !== site);
  for (const way of fresh) {
    usage.names.add(`${site} ${way}`);
    usage[way] = site;
  }
  return fresh.length > 0;
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
  return request ? "request" : "response";
}

const isChange = (change: Change | undefined): change is Change =>
  change !== undefined;
