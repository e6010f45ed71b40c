import { describe, expect, it } from "vitest";
import { clientOf, deaf, failureOf, json } from "../test/support/fake-fetch.js";
import {
  AbortedError,
  CheckpointError,
  InputError,
  RollcallError,
  type WalkCallsOptions,
} from "./index.js";
import { windows } from "./partition/index.js";

const call = (n: number) => ({ call_id: `call_${n}`, start_timestamp: n });
const page = (...numbers: number[]) => json(numbers.map(call));
const reason = new Error("enough");

describe("an abort by the caller, while iterating", () => {
  const options: [string, WalkCallsOptions][] = [
    ["one page after the other", { prefetch: 0 }],
    ["with pages fetched ahead", { prefetch: 2 }],
    ["by windows", { partition: windows({ concurrency: 2 }) }],
  ];

  it.each(options)(
    "is an AbortedError with its reason and the checkpoint, %s",
    async (_, how) => {
      const { client } = clientOf([page(9, 8), deaf()]);
      const controller = new AbortController();
      const pages = client.calls.pages({
        limit: 2,
        signal: controller.signal,
        ...how,
      });
      await pages.next();
      const waiting = failureOf(pages.next());
      controller.abort(reason);
      for (const error of [await waiting, await failureOf(pages.next())]) {
        expect(error).toBeInstanceOf(AbortedError);
        expect(error).toMatchObject({
          cause: reason,
          checkpoint: { id: "call_8", start: 8 },
        });
      }
      expect(pages.checkpoint).toMatchObject({ id: "call_8" });
    },
  );

  it("before the first page sends nothing", async () => {
    const { client, requests } = clientOf([page(1)]);
    const calls = client.calls.iterate({ signal: AbortSignal.abort(reason) });
    expect(await failureOf(calls.next())).toMatchObject({
      name: "AbortedError",
      cause: reason,
      checkpoint: calls.checkpoint,
    });
    expect(requests).toHaveLength(0);
  });
});

describe("what is refused at once", () => {
  it.each([
    [{ prefetch: -1 }, "prefetch"],
    [{ prefetch: Number.NaN }, "prefetch"],
    [{ prefetch: 1.5 }, "prefetch"],
    [{ prefetch: Number.POSITIVE_INFINITY }, "prefetch"],
    [{ maxItems: Number.NaN }, "maxItems"],
    [{ maxItems: -1 }, "maxItems"],
    [{ maxItems: "5" }, "maxItems"],
    [{ maxPages: Number.NaN }, "maxPages"],
    [{ maxPages: -1 }, "maxPages"],
    [{ maxRetries: -1 }, "maxRetries"],
    [{ queryForm: "deep" }, "queryForm"],
    [{ limit: 0 }, "limit"],
    [
      { queryForm: "comma", filter_criteria: { agent_id: ["a,b"] } },
      "filter_criteria[agent_id]",
    ],
    [{ headers: { "a b": "c" } }, "headers"],
    [{ hooks: 5 }, "hooks"],
    [{ snapshot: "yes" }, "snapshot"],
    [{ partition: { concurrency: 8 } }, "partition"],
    [{ partition: {} }, "partition"],
    [{ partition: () => {} }, "partition"],
    [{ partition: null }, "partition"],
    [{ partition: false }, "partition"],
    [{ partition: { "~partition": "@rollcall/core" } }, "partition"],
    [{ partition: windows }, "partition"],
    [{ maxItem: 5 }, "maxItem"],
    [null, "parameters"],
  ])("%o", (options, parameter) => {
    const { client, requests } = clientOf([page()]);
    let error: unknown;
    try {
      client.calls.iterate(options as never);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ parameter });
    expect(requests).toHaveLength(0);
  });

  it("a misspelt name, with all that would be accepted", () => {
    const { client } = clientOf([page()]);
    expect(() => client.calls.pages({ limits: 5 } as never)).toThrow(
      /^limits is not known; expected filter_criteria, sort_order, limit, pagination_key, prefetch, .*maxRetries/,
    );
  });

  it("a partition that nobody made, with what makes one", () => {
    const { client } = clientOf([page()]);
    expect(() => client.calls.pages({ partition: {} } as never)).toThrow(
      /^partition is not valid; expected windows\(\) of @rollcall\/core\/partition$/,
    );
  });

  it.each([
    [{ maxItems: -1 }, "maxItems is -1; expected number from 0"],
    [{ timeoutMs: 0 }, "timeoutMs is 0; expected number from 1"],
    [{ prefetch: -1 }, "prefetch is -1; expected integer from 0 to 100"],
  ])("%o, naming a bound only where there is one", (options, message) => {
    const { client } = clientOf([page()]);
    expect(() => client.calls.pages(options)).toThrow(
      new RegExp(`^${message}$`),
    );
  });

  it("a buffer of nothing, in the same words", () => {
    expect(() => windows({ buffer: 0 })).toThrow(
      /^buffer is 0; expected integer from 1$/,
    );
  });

  it("a checkpoint that is text", () => {
    const { client } = clientOf([page()]);
    expect(() => client.calls.pages({ resume: "call_8" } as never)).toThrow(
      CheckpointError,
    );
  });

  it.each([
    [{ concurrency: 0 }, "concurrency"],
    [{ concurrency: Number.NaN }, "concurrency"],
    [{ concurrency: 1.5 }, "concurrency"],
    [{ concurrency: 101 }, "concurrency"],
    [{ concurrency: Infinity }, "concurrency"],
    [{ buffer: 0 }, "buffer"],
    [{ order: "random" }, "order"],
  ])("windows(%o)", (options, parameter) => {
    expect(() => windows(options as never)).toThrow(InputError);
    expect(() => windows(options as never)).toThrow(parameter);
  });

  it.each([[{ queryForm: "deep" }], [{ timeoutMs: 0 }], [{ retries: 2 }]])(
    "options of a request: %o",
    async (options) => {
      const { client, requests } = clientOf([page()]);
      expect(
        await failureOf(client.calls.list({}, options as never)),
      ).toBeInstanceOf(InputError);
      expect(() => clientOf([page()], options as never)).toThrow(InputError);
      expect(requests).toHaveLength(0);
    },
  );
});

it("false for a budget or a rate is accepted, as it is for one request", async () => {
  const { client } = clientOf([page(2), page()]);
  const options = { retryBudget: false, rateLimit: false } as const;
  expect(await client.calls.iterate(options).collect()).toEqual([call(2)]);
  expect(await client.calls.pages(options).next()).toMatchObject({
    done: true,
  });
});

it.each(["no error", undefined, null, Object.freeze(new Error("frozen"))])(
  "what is thrown while iterating carries the checkpoint, even %s",
  async (thrown) => {
    const { client } = clientOf([page(2), page(1)]);
    const calls = client.calls.iterate({
      prefetch: 0,
      validate: (_, data) => {
        if ((data as { start_timestamp: number }[])[0]?.start_timestamp === 1) {
          throw thrown;
        }
      },
    });
    await calls.next();
    const error = await failureOf(calls.next());
    expect(error).toBeInstanceOf(RollcallError);
    expect(error).toMatchObject({ checkpoint: { id: "call_2" } });
    expect((error as Error).cause).toBe(thrown);
  },
);

it("bounds that are infinite are none", async () => {
  const { client } = clientOf([page(2), page()]);
  const none = {
    maxItems: Number.POSITIVE_INFINITY,
    maxPages: Number.POSITIVE_INFINITY,
  };
  expect(await client.calls.iterate(none).collect()).toEqual([call(2)]);
});
