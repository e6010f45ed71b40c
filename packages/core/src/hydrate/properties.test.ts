import fc from "fast-check";
import { expect, test } from "vitest";
import { idle } from "../../test/support/fake-clock.js";
import {
  createScene,
  createSource,
  itemsOf,
} from "../../test/support/hydration.js";
import { hydrate } from "./index.js";

const replies = fc.record({
  afterMs: fc.nat({ max: 100 }),
  // Answered, gone, or failed.
  status: fc.oneof(
    { weight: 12, arbitrary: fc.constant(200) },
    { weight: 3, arbitrary: fc.constant(404) },
    { weight: 1, arbitrary: fc.constant(401) },
  ),
});

const questions = fc.record({
  replies: fc.array(replies, { maxLength: 30 }),
  concurrency: fc.integer({ min: 1, max: 8 }),
  breakAfter: fc.oneof(fc.constant(Infinity), fc.nat({ max: 30 })),
  /** The index of the item before which the source breaks off. */
  brokenAt: fc.oneof(fc.constant(Infinity), fc.nat({ max: 30 })),
});

type Question = typeof questions extends fc.Arbitrary<infer T> ? T : never;

/** Where the first failure is, by the index of the item. */
function failureAt({ replies, brokenAt }: Question): number {
  const failed = replies.findIndex(({ status }) => status === 401);
  const ofSource = brokenAt <= replies.length ? brokenAt : Infinity;
  return Math.min(failed === -1 ? Infinity : failed, ofSource);
}

/** Takes calls up to the end, an error, or the break. */
async function consume(question: Question) {
  const { replies, concurrency, breakAfter, brokenAt } = question;
  const ids = replies.map((_, index) => `c${index}`);
  const scene = createScene((id) => replies[Number(id.slice(1))] ?? {});
  const source = createSource(itemsOf(ids), async (index) => {
    if (index === brokenAt) {
      throw new Error("The list broke off");
    }
  });
  const calls = hydrate(scene.client, source, { concurrency });
  const handedOut: [id: string, checkpoint: unknown][] = [];
  let mostAhead = 0;
  let error: { checkpoint?: unknown } | undefined;
  try {
    while (handedOut.length < breakAfter) {
      const { done, value } = await scene.clock.run(calls.next());
      if (done) {
        break;
      }
      const { call_id } = "item" in value ? value.item : value;
      handedOut.push([call_id, calls.checkpoint]);
      mostAhead = Math.max(mostAhead, source.taken - handedOut.length);
    }
  } catch (thrown) {
    error = thrown as object;
  }
  await calls.return();
  await idle(2);
  return { scene, handedOut, mostAhead, error, calls };
}

test("Calls come in order up to the first failure, none twice, with the checkpoint of the last one, and no more than was allowed is on its way", async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const { scene, handedOut, mostAhead, error, calls } =
        await consume(question);
      const { replies, breakAfter, concurrency } = question;
      const failure = failureAt(question);
      const count = Math.min(failure, breakAfter, replies.length);
      const expected = Array.from({ length: count }, (_, index) => [
        `c${index}`,
        `after c${index}`,
      ]);
      expect(handedOut).toEqual(expected);
      expect(error !== undefined).toBe(
        failure < breakAfter && failure <= replies.length,
      );
      const place =
        handedOut.at(-1)?.[1] ?? `before ${replies.length ? "c0" : undefined}`;
      expect(calls.checkpoint).toBe(place);
      expect(error?.checkpoint ?? place).toBe(place);
      expect(mostAhead).toBeLessThanOrEqual(concurrency);
      expect(scene.mostOpen).toBeLessThanOrEqual(concurrency);
      expect([scene.open, scene.clock.pending]).toEqual([0, 0]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
