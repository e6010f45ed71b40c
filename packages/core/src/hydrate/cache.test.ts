import { describe, expect, test } from "vitest";
import { createScene, type Item } from "../../test/support/hydration.js";
import { hydrate } from "./index.js";

const ended: Item = { call_id: "a", call_status: "ended" };
const kept = { call_id: "a", call_status: "ended", transcript: "Kept" };

async function transcriptOf(item: Item, cache: object) {
  const scene = createScene();
  const calls = hydrate(scene.client, [item], { cache: cache as never });
  const { value } = await scene.clock.run(calls.next());
  const { transcript } = value as { transcript: string };
  return { transcript, requests: scene.requested.length };
}

describe("The cache", () => {
  test("is given what the service answers, by id, status and analysis", async () => {
    const cache = new Map<string, object>();
    await transcriptOf(ended, cache);
    expect([...cache]).toMatchObject([
      ["a ended not analysed", { transcript: "Of a" }],
    ]);
    expect(await transcriptOf(ended, cache)).toEqual({
      transcript: "Of a",
      requests: 0,
    });
  });

  test.each([
    ["ended meanwhile", { ...ended, call_status: "error" }],
    ["was analysed meanwhile", { ...ended, call_analysis: {} }],
  ])("does not know a call that %s", async (_name, item) => {
    const cache = new Map([["a ended not analysed", kept]]);
    expect(await transcriptOf(item, cache)).toMatchObject({ requests: 1 });
  });

  test.each(["registered", "ongoing"])(
    "is not asked for a call that is %s",
    async (call_status) => {
      const cache = { get: () => kept, set: () => {} };
      const given = await transcriptOf({ ...ended, call_status }, cache);
      expect(given).toMatchObject({ requests: 1 });
    },
  );

  test("may be asynchronous", async () => {
    const cache = { get: async () => kept, set: async () => {} };
    expect(await transcriptOf(ended, cache)).toEqual({
      transcript: "Kept",
      requests: 0,
    });
  });

  const fail = () => {
    throw new Error("No cache");
  };
  test.each([
    ["throws", { get: fail, set: fail }],
    ["rejects", { get: async () => fail(), set: async () => fail() }],
    [
      "has another call there",
      { get: () => ({ ...kept, call_id: "b" }), set: fail },
    ],
    ["has something else there", { get: () => "a", set: fail }],
    [
      "has nothing there",
      { get: () => null, set: () => new Promise(() => {}) },
    ],
  ])("that %s costs a request, and no call", async (_name, cache) => {
    expect(await transcriptOf(ended, cache)).toEqual({
      transcript: "Of a",
      requests: 1,
    });
  });
});
