import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { idle } from "../../test/support/fake-clock.js";
import {
  clientOf,
  deaf,
  failureOf,
  json,
  type Reply,
  stalling,
  text,
} from "../../test/support/fake-fetch.js";
import { AbortedError, TimeoutError } from "../index.js";

const calls = json([]);

describe("timeoutMs", () => {
  it("covers the body, which the official client waits for without end", async () => {
    const { client, clock } = clientOf([stalling()], {
      maxRetries: 0,
      timeoutMs: 1500,
    });
    const start = clock.now();
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      limit: "timeoutMs",
      limitMs: 1500,
      attempts: 1,
    });
    expect(clock.now() - start).toBe(1500);
  });

  it("covers the body of an error too", async () => {
    const stalled: Reply = async (request) =>
      new Response((await stalling()(request)).body, { status: 500 });
    const { client, clock, requests } = clientOf([stalled, calls]);
    await clock.run(client.calls.list());
    expect(requests).toHaveLength(2);
  });

  it("holds for each attempt anew", async () => {
    const { client, clock, requests } = clientOf([deaf(), deaf(), calls], {
      timeoutMs: 1000,
    });
    await clock.run(client.calls.list());
    expect(requests.map(({ at }) => at - (requests[0]?.at ?? 0))).toEqual([
      0, 1250, 2750,
    ]);
  });
});

describe("deadlineMs", () => {
  it("covers all attempts and the waits between them", async () => {
    const { client, clock, requests } = clientOf([deaf()], {
      timeoutMs: 1000,
      deadlineMs: 2000,
    });
    const start = clock.now();
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toMatchObject({
      name: "TimeoutError",
      limit: "deadlineMs",
      attempts: 2,
    });
    expect(clock.now() - start).toBe(2000);
    expect(requests).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });
});

describe("abort", () => {
  const reason = new Error("enough");

  it("settles at once during back-off, where the official client sleeps on", async () => {
    const { client, clock, requests } = clientOf([text("", { status: 503 })]);
    const controller = new AbortController();
    const failure = failureOf(
      client.calls.list({}, { signal: controller.signal }),
    );
    await idle();
    expect(clock.pending).toBe(1);
    const before = clock.now();
    controller.abort(reason);
    const error = await failure;
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: reason, attempts: 1 });
    expect(clock.now()).toBe(before);
    await idle();
    expect(clock.pending).toBe(0);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["a fetch that ignores signals", deaf()],
    ["a body that stalls", stalling()],
  ])("settles at once during %s", async (_, reply) => {
    const { client, clock, requests } = clientOf([reply]);
    const controller = new AbortController();
    const failure = failureOf(
      client.calls.list({}, { signal: controller.signal }),
    );
    await idle();
    controller.abort(reason);
    expect(await failure).toMatchObject({
      name: "AbortedError",
      cause: reason,
    });
    expect(requests[0]?.request.signal.aborted).toBe(true);
    await idle();
    expect(requests).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it("sends nothing when the signal was aborted before", async () => {
    const { client, requests } = clientOf([calls]);
    const error = await failureOf(
      client.calls.list({}, { signal: AbortSignal.abort(reason) }),
    );
    expect(error).toMatchObject({
      name: "AbortedError",
      cause: reason,
      attempts: 0,
      message: expect.stringMatching(/was aborted \(attempts: 0\)$/),
    });
    expect(requests).toHaveLength(0);
  });

  it("works from the signal of the client too", async () => {
    const controller = new AbortController();
    const { client } = clientOf([deaf()], { signal: controller.signal });
    const failure = failureOf(client.calls.list());
    await idle();
    controller.abort(reason);
    expect(await failure).toBeInstanceOf(AbortedError);
  });

  it("within onRetry leaves no timer and sends nothing more", async () => {
    const controller = new AbortController();
    const { client, clock, requests } = clientOf([text("", { status: 503 })], {
      onRetry: () => controller.abort(reason),
    });
    const error = await failureOf(
      client.calls.list({}, { signal: controller.signal }),
    );
    expect(error).toBeInstanceOf(AbortedError);
    await idle();
    expect(clock.pending).toBe(0);
    expect(requests).toHaveLength(1);
  });

  it("needs one listener for any number of requests: Node warns of more than ten", async () => {
    const { signal } = new AbortController();
    const { client, clock } = clientOf([deaf()], {
      timeoutMs: 100,
      maxRetries: 0,
    });
    const failures = Array.from({ length: 20 }, () =>
      failureOf(client.calls.list({}, { signal })),
    );
    await idle();
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await clock.run(Promise.all(failures));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("leaves no listener on a signal that outlives its requests", async () => {
    const { signal } = new AbortController();
    const { client, clock } = clientOf([text("", { status: 503 }), calls], {
      signal,
    });
    for (let i = 0; i < 20; i += 1) {
      await clock.run(client.calls.list({}, { signal }));
    }
    await idle();
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(clock.pending).toBe(0);
  });
});
