import { ApiError, InputError, type RetryEvent } from "@rollcall/core";
import { expect, it } from "vitest";
import { clientOf, failureOf } from "./support/client.js";
import { status } from "./support/faults.js";
import { started } from "./support/rows.js";
import { Service } from "./support/service.js";
import { settled } from "./support/time.js";

it("a request without a retry budget does not spend the others'", async () => {
  const { client, time, service } = clientOf(new Service(started(6)));
  service.script = () => status(503, { "retry-after": "0" });
  await time.run(
    failureOf(client.calls.list({}, { retryBudget: false, maxRetries: 50 })),
  );
  const before = service.asked.length;
  await time.run(failureOf(client.calls.list()));
  expect(service.asked.length - before).toBe(3);
});

it("a stricter rate limit for one request is kept", async () => {
  const { client, time, service } = clientOf(new Service(started(3)), {
    rateLimit: { requests: 10, perMs: 1000 },
  });
  for (let i = 0; i < 10; i++) {
    await time.run(client.calls.list());
  }
  await time.pass(950);
  await time.run(
    client.calls.list({}, { rateLimit: { requests: 1, perMs: 1000 } }),
  );
  await time.pass(60);
  await time.run(
    client.calls.list({}, { rateLimit: { requests: 1, perMs: 1000 } }),
  );
  const [a = 0, b = 0] = service.asked.slice(-2).map(({ at }) => at);
  expect(b - a).toBeGreaterThanOrEqual(1000);
});

it("requests that were aborted while they waited for the rate limit do not hold back the next one", async () => {
  const { client, time, service } = clientOf(new Service(started(3)), {
    rateLimit: { requests: 1, perMs: 1000 },
  });
  await time.run(client.calls.list());
  const controller = new AbortController();
  const waiting = Array.from({ length: 60 }, () =>
    failureOf(client.calls.list({}, { signal: controller.signal })),
  );
  await settled();
  controller.abort();
  await Promise.all(waiting);
  const from = time.now();
  await time.run(client.calls.list());
  expect(time.now() - from).toBeLessThanOrEqual(1000);
  expect(service.asked).toHaveLength(2);
});

it("agent_id: [] through client.raw is refused too", async () => {
  const { client, service } = clientOf(new Service(started(3)));
  const error = await client.raw
    .GET("/list-calls", {
      params: { query: { filter_criteria: { agent_id: [] } } },
    })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(service.asked).toHaveLength(0);
});

it("a subclass of somebody else's is not the base's every instance", async () => {
  class MyError extends ApiError {}
  const { client, service } = clientOf(new Service());
  service.script = () => status(400);
  const error = await failureOf(client.calls.list());
  expect(error instanceof MyError).toBe(false);
});

it("a Date of 1970 to 1973 is no seconds by mistake", async () => {
  const { client } = clientOf(new Service(started(3)));
  await client.calls.list({
    filter_criteria: { after_start_timestamp: new Date("1972-01-01") },
  });
});

it("a hook that rejects is no unhandled rejection", async () => {
  const seen: unknown[] = [];
  const note = (reason: unknown) => seen.push(reason);
  process.on("unhandledRejection", note);
  const onRetry = async (_: RetryEvent) => {
    throw new Error("hook");
  };
  const { client, time, service } = clientOf(new Service(started(3)), {
    onRetry,
  });
  service.script = (n) => (n ? undefined : status(500));
  await time.run(client.calls.list());
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", note);
  expect(seen).toEqual([]);
});
