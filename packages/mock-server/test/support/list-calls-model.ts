import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call } from "../../src/calls/call.js";
import { DATA_DAYS, DATA_END } from "../../src/calls/computed/data-options.js";
import { createMock } from "../../src/create-mock.js";
import { change } from "./change-calls.js";
import { type Asked, everyCall, expectedPage, ids } from "./oracle.js";
import { listUrl, WIRE_FORMS } from "./wire.js";

const FROM = DATA_END - DATA_DAYS * 86_400_000;
const bearer = { authorization: "Bearer any" };

type MockUnderTest = ReturnType<typeof createMock>;

async function page(
  mock: MockUnderTest,
  asked: Asked,
  form: (typeof WIRE_FORMS)[number],
): Promise<Call[]> {
  const answer = await mock.fetch(`http://mock${listUrl(asked, form)}`, {
    headers: bearer,
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Call[];
}

/** Any question, most of them near something that is there. */
function anyQuestion(
  all: readonly Call[],
  agents: readonly string[],
): fc.Arbitrary<Asked> {
  const moments = all.flatMap((call) =>
    [call.start_timestamp, call.end_timestamp].filter((at) => at !== undefined),
  );
  const near = fc.tuple(
    fc.constantFrom(...moments, FROM, DATA_END),
    fc.integer({ min: -1, max: 1 }),
  );
  const instant = fc.option(
    fc.oneof(
      { weight: 4, arbitrary: near.map(([at, by]) => at + by) },
      { weight: 1, arbitrary: fc.integer() },
    ),
    { nil: undefined, freq: 2 },
  );
  return fc.record({
    ascending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 60 }),
    cursor: fc.option(fc.constantFrom(...ids(all)), { nil: undefined }),
    agentIds: fc.option(
      fc.uniqueArray(fc.constantFrom(...agents, "agent_of_nobody"), {
        minLength: 1,
      }),
      {
        nil: undefined,
      },
    ),
    startFrom: instant,
    startBefore: instant,
    endFrom: instant,
    endBefore: instant,
  });
}

/** Asks each mock so many questions. */
export function describeListCalls(questions: number): void {
  describe("a page of list-calls is what sorting and filtering everything gives", () => {
    const settings = [
      ["a plain data set", { calls: 700, seed: 3 }, false],
      [
        "one with calls changed, moved, removed and added",
        { calls: 300, seed: 4 },
        true,
      ],
      [
        "one in which calls are under way",
        {
          calls: 400,
          seed: 5,
          clock: { now: () => DATA_END - 40 * 86_400_000 },
        },
        false,
      ],
      ["one call", { calls: 1 }, false],
      ["two calls", { calls: 2 }, false],
      ["three calls", { calls: 3 }, true],
    ] as const;

    it.each(settings)("%s", async (_name, options, changed) => {
      const mock = createMock({ size: "short", ...options });
      if (changed) {
        change(mock, 3);
      }
      const [workspace] = mock.workspaces;
      if (workspace === undefined) {
        throw new Error("no workspace");
      }
      const all = everyCall(workspace, mock.clock.now());
      const agents = [
        ...workspace.calls.agents.map(({ id }) => id),
        "agent_edited",
      ];
      const property = fc.asyncProperty(
        anyQuestion(all, agents),
        fc.constantFrom(...WIRE_FORMS),
        async (asked, form) => {
          expect(await page(mock, asked, form)).toEqual(
            expectedPage(all, asked),
          );
        },
      );
      await fc.assert(property, { numRuns: questions });
    });
  });
}
