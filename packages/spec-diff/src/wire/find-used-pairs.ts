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
  const byWay = {
    request: findReached("request", comparison, sites),
    response: findReached("response", comparison, sites),
  };
  const keys = new Set([...byWay.request.keys(), ...byWay.response.keys()]);
  return [...keys].map((key) => {
    const names = ways.flatMap((way) => {
      const bits = byWay[way].get(key) ?? 0n;
      return namesOf(bits, sites, way);
    });
    return {
      key,
      senders: {
        request: byWay.request.has(key),
        response: byWay.response.has(key),
      },
      uses: [...new Set(names)].sort(compareText),
    };
  });
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
  return findReach({
    entries,
    edgesOf: (key) => keysIn(comparison.pair(key).uses, way),
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
