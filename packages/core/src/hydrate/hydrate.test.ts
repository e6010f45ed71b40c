import { describe, expect, test } from "vitest";
import { failureIn } from "../../test/support/failure-in.js";
import { failureOf } from "../../test/support/fake-fetch.js";
import {
  createScene,
  createSource,
  type Item,
  itemsOf,
} from "../../test/support/hydration.js";
import { ApiError } from "../errors/api-error.js";
import { InputError } from "../errors/input-error.js";
import { PageShapeError } from "../pagination/errors/page-shape-error.js";
import { hydrate, isMissing } from "./index.js";

const ids = ["a", "b", "c", "d", "e"];

async function collect<T>(calls: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const call of calls) {
    collected.push(call);
  }
  return collected;
}

describe("Items become whole calls", () => {
  test.each([
    ["a list", () => itemsOf(ids)],
    ["an async iteration", () => createSource(itemsOf(ids))],
    [
      "a list of promises",
      () => itemsOf(ids).map((one) => Promise.resolve(one)),
    ],
  ])(
    "in their order, whichever is answered first: %s",
    async (_name, items) => {
      const scene = createScene((id) => ({ afterMs: 500 - id.charCodeAt(0) }));
      const calls = hydrate(scene.client, items());
      const whole = await scene.clock.run(collect(calls));
      expect(whole).toMatchObject(
        ids.map((id) => ({ call_id: id, transcript: `Of ${id}` })),
      );
    },
  );

  test.each([
    ["of another shape", { data: [] }],
    ["with an id that is no text", { call_id: 5 }],
  ])("but an answer %s, which is told and not kept", async (_name, answer) => {
    const client = { calls: { get: async () => answer as never } };
    const cache = new Map();
    const reading = collect(hydrate(client, itemsOf(["a"]), { cache }));
    const error = await failureOf(reading);
    expect(error).toBeInstanceOf(PageShapeError);
    expect(error).toHaveProperty(
      "message",
      "The answer for call a is no object with call_id",
    );
    expect(cache.size).toBe(0);
  });

  test("and cost no request where they have their transcripts", async () => {
    const { client, requested } = createScene();
    const [first, ...rest] = itemsOf(ids);
    const whole = { ...first, transcript: "" } as Item;
    await collect(hydrate(client, [whole]));
    expect(requested).toEqual([]);
    const isWhole = () => true;
    expect(await collect(hydrate(client, rest, { isWhole }))).toEqual(rest);
    expect(requested).toEqual([]);
  });

  test("and are asked for where the list has null for a transcript", async () => {
    const { client, clock, requested } = createScene();
    const [item] = itemsOf(["a"]);
    const listed = { ...item, transcript: null } as unknown as Item;
    const calls = await clock.run(collect(hydrate(client, [listed])));
    expect(requested).toEqual(["a"]);
    expect(calls).toMatchObject([{ transcript: "Of a" }]);
  });

  test("and nothing is taken before anybody asks", async () => {
    const { client, requested } = createScene();
    const source = createSource(itemsOf(ids));
    const calls = hydrate(client, source);
    expect([source.taken, requested]).toEqual([0, []]);
    expect(calls.checkpoint).toBe("before a");
  });

  test("for next() in parallel, too", async () => {
    const scene = createScene();
    const calls = hydrate(scene.client, itemsOf(ids));
    const results = Promise.all([1, 2, 3, 4, 5, 6].map(() => calls.next()));
    const settled = await scene.clock.run(results);
    expect(settled.map(({ done }) => done)).toEqual([
      ...Array(5).fill(false),
      true,
    ]);
  });

  test("with the client's retries", async () => {
    let failures = 0;
    const scene = createScene((id) => ({
      status: id === "b" && failures++ === 0 ? 500 : 200,
    }));
    const calls = await scene.clock.run(
      collect(hydrate(scene.client, itemsOf(["a", "b"]))),
    );
    expect(calls).toHaveLength(2);
    expect(scene.requested).toEqual(["a", "b", "b"]);
  });
});

describe("What is read ahead is bounded:", () => {
  test.each([1, 3, 8])("by %i", async (concurrency) => {
    const scene = createScene(() => ({ afterMs: 50 }));
    const many = itemsOf(Array.from({ length: 20 }, (_, index) => `c${index}`));
    const source = createSource(many);
    const calls = hydrate(scene.client, source, { concurrency });
    let handedOut = 0;
    for (;;) {
      const { done } = await scene.clock.run(calls.next());
      if (done) {
        break;
      }
      handedOut += 1;
      expect(source.taken - handedOut).toBeLessThanOrEqual(concurrency);
    }
    expect(handedOut).toBe(20);
    expect(scene.mostOpen).toBe(concurrency);
  });

  test("by the items, where more are asked for at once", async () => {
    const scene = createScene(() => ({ afterMs: 50 }));
    const concurrency = Number.MAX_SAFE_INTEGER;
    const calls = hydrate(scene.client, itemsOf(ids), { concurrency });
    expect(await scene.clock.run(collect(calls))).toHaveLength(ids.length);
    expect(scene.mostOpen).toBe(ids.length);
  });
});

describe("A call that vanished meanwhile", () => {
  test.each([400, 404, 410, 422])(
    "(%i) comes with its item",
    async (status) => {
      const scene = createScene((id) => ({
        status: id === "b" ? status : 200,
      }));
      const items = itemsOf(["a", "b", "c"]);
      const calls = await scene.clock.run(
        collect(hydrate(scene.client, items)),
      );
      expect(calls.map((call) => isMissing(call))).toEqual([
        false,
        true,
        false,
      ]);
      expect(calls[1]).toMatchObject({ item: items[1], missing: { status } });
    },
  );

  test.each([401, 403, 500])(
    "is not one that is answered with %i",
    async (status) => {
      const scene = createScene((id) => ({
        status: id === "b" ? status : 200,
      }));
      const calls = hydrate(scene.client, createSource(itemsOf(ids)));
      const error = await scene.clock.run(failureOf(collect(calls)));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status, checkpoint: "after a" });
    },
  );

  test("is an error, if one says so", async () => {
    const scene = createScene((id) => ({ status: id === "c" ? 404 : 200 }));
    const calls = hydrate(scene.client, createSource(itemsOf(ids)), {
      onMissing: "throw",
    });
    const error = await scene.clock.run(failureOf(collect(calls)));
    expect(error).toMatchObject({ status: 404, checkpoint: "after b" });
  });

  test("is told by whatever one says", async () => {
    const scene = createScene(() => ({ status: 403 }));
    const isGone = ({ status }: ApiError) => status === 403;
    const calls = hydrate(scene.client, itemsOf(["a"]), { isGone });
    expect(await scene.clock.run(collect(calls))).toMatchObject([
      { missing: { status: 403 } },
    ]);
  });
});

describe("An option is refused:", () => {
  test.each([
    ["concurrency", { concurrency: 0 }],
    ["concurrency", { concurrency: 1.5 }],
    ["onMissing", { onMissing: "drop" as "throw" }],
    ["isGone", { isGone: 404 as never }],
    ["?", { "a b": 1 }],
  ])("%s", (parameter, options) => {
    const { client } = createScene();
    const error = failureIn(() => hydrate(client, [], options as object));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ parameter });
  });

  test.each([undefined, null, 5, {}])("%s in place of calls", (calls) => {
    const { client } = createScene();
    const error = failureIn(() => hydrate(client, calls as never));
    expect(error).toMatchObject({ parameter: "calls" });
  });
});
