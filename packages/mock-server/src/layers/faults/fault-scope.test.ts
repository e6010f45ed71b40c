import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FaultScope } from "./fault.js";
import { FaultSet } from "./fault-set.js";

interface Asked {
  readonly method: string;
  readonly url: string;
}

const asked = fc.record({
  method: fc.constantFrom("GET", "POST"),
  url: fc.constantFrom("/list-calls", "/list-calls?limit=1", "/get-call/a"),
});

const scope: fc.Arbitrary<FaultScope> = fc.record(
  {
    rate: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
    path: fc.constantFrom("/list-calls", "/get-call/", "/"),
    method: fc.constantFrom("GET", "POST"),
    after: fc.nat(12),
    first: fc.nat(8),
  },
  { requiredKeys: [] },
);

/** Which of the requests a fault of this scope hits, by their position. */
function hit(
  seed: number,
  requests: readonly Asked[],
  scope: FaultScope,
): number[] {
  const effect = { kind: "status", status: 500 } as const;
  const set = new FaultSet(seed, [{ effect, ...scope }]);
  return requests.flatMap(({ method, url }, n) =>
    set.judge(method, url) === undefined ? [] : [n],
  );
}

/** The same, as the README says it. */
function hitByReadme(
  seed: number,
  requests: readonly Asked[],
  { rate, path = "/", method, after = 0, first = Infinity }: FaultScope,
): number[] {
  const matching = requests.flatMap((request, n) => {
    const isOfMethod = method === undefined || request.method === method;
    return isOfMethod && request.url.startsWith(path) ? [n] : [];
  });
  const share = rate === undefined ? {} : { rate };
  const drawn = hit(seed, requests.slice(0, matching.length), share);
  const hits = drawn.filter((match) => match >= after).slice(0, first);
  return hits.map((match) => matching[match] as number);
}

describe("the scope of a fault", () => {
  it("means what the README says, in every combination", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(asked, { maxLength: 60 }),
        scope,
        (seed, requests, scope) => {
          expect(hit(seed, requests, scope)).toEqual(
            hitByReadme(seed, requests, scope),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    [{ first: 3, rate: 0.1 }, 3],
    [{ first: 3, rate: 0.5, after: 100 }, 3],
    [{ first: 3 }, 3],
    [{ first: 0, rate: 0.5 }, 0],
    [{ first: 5, rate: 1, method: "POST" }, 0],
  ])("%j hits %d requests, if there are enough", (scope, want) => {
    const requests = new Array<Asked>(1_000).fill({
      method: "GET",
      url: "/list-calls",
    });
    for (let seed = 0; seed < 50; seed++) {
      expect(hit(seed, requests, scope)).toHaveLength(want);
    }
  });
});
