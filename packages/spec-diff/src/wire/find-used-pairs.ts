import { compareText } from "../json.js";
import { findReach } from "./find-reach.js";
import type { Site } from "./operations.js";
import type { SchemaComparison } from "./schema-comparison.js";
import type { Senders } from "./scope.js";

/** A pair of schemas that is used, and who sends it where. */
export interface UsedPair {
  readonly key: string;
  readonly senders: Senders;
  /** Such as `listCalls response`, sorted. */
  readonly uses: readonly string[];
}

const ways = ["request", "response"] as const;

type Way = (typeof ways)[number];

/** Finds every pair of shared schemas that the sites lead to. */
export function findUsedPairs(
  comparison: SchemaComparison,
  sites: readonly Site[],
): UsedPair[] {
  const reached = {
    request: findReached("request", comparison, sites),
    response: findReached("response", comparison, sites),
  };
  const { request, response } = reached;
  const keys = new Set([...request.keys(), ...response.keys()]);
  return [...keys].map((key) => {
    return {
      key,
      senders: {
        request: request.has(key),
        response: response.has(key),
      },
      uses: listUses(key, reached, sites),
    };
  });
}

/** The sites that lead to each pair, as bits, by the way it is sent. */
type Reached = Readonly<Record<Way, ReadonlyMap<string, bigint>>>;

function listUses(
  key: string,
  reached: Reached,
  sites: readonly Site[],
): string[] {
  const uses = new Set<string>();
  for (const way of ways) {
    const bits = reached[way].get(key) ?? 0n;
    for (const name of namesOf(bits, sites, way)) {
      uses.add(name);
    }
  }
  return [...uses].sort(compareText);
}

/** The pairs that are sent one way, and the sites that lead to each, as bits. */
function findReached(
  way: Way,
  comparison: SchemaComparison,
  sites: readonly Site[],
): Map<string, bigint> {
  const entries = new Map<string, bigint>();
  for (const [index, { found }] of sites.entries()) {
    const bit = 1n << BigInt(index);
    for (const key of keysIn(found.uses, way)) {
      const known = entries.get(key) ?? 0n;
      entries.set(key, known | bit);
    }
  }
  const edgesOf = (key: string) => {
    const { uses } = comparison.pair(key);
    return keysIn(uses, way);
  };
  return findReach({
    entries,
    edgesOf,
  });
}

function keysIn(uses: Site["found"]["uses"], way: Way): string[] {
  const sent = uses.filter(({ senders }) => senders[way]);
  return sent.map(({ key }) => key);
}

function namesOf(bits: bigint, sites: readonly Site[], way: Way): string[] {
  const digits = bits.toString(2);
  const last = digits.length - 1;
  const found = sites.filter((_, index) => digits[last - index] === "1");
  return found.map(({ name }) => `${name} ${way}`);
}
