import {
  ApiError,
  createLogger,
  createPhoneCall,
  InputError,
  RequestError,
  RollcallError,
} from "@rollcall/core";
import { verifyWebhook, WebhookError } from "@rollcall/core/webhooks";
import { describe, expect, it, vi } from "vitest";
import { clientOf, failureOf, ids } from "./support/client.js";
import { stalled, status, truncated } from "./support/faults.js";
import { started } from "./support/rows.js";
import { type Reply, Service } from "./support/service.js";
import { settled } from "./support/time.js";

const always = (reply: Reply, options = {}) => {
  const service = new Service(started(3));
  service.script = () => reply;
  return clientOf(service, options);
};
const phone = { from_number: "+12025550143", to_number: "+12025550178" };

describe("what the official clients get wrong", () => {
  it("no pagination helper: every call of a list of many pages", async () => {
    const { client } = clientOf(new Service(started(250)));
    expect(ids(await client.calls.iterate().collect())).toEqual(
      ids(started(250).reverse()),
    );
  });

  it("createPhoneCall is sent three times on a 503: once here", async () => {
    const { client, time, service } = always(status(503));
    await time.run(failureOf(createPhoneCall(client, phone)));
    expect(service.asked).toHaveLength(1);
  });

  it("Retry-After: 277403 sleeps 77 hours: a minute here", async () => {
    const { client, time } = always(status(429, { "retry-after": "277403" }), {
      maxRetries: 1,
    });
    const from = time.now();
    await time.run(failureOf(client.calls.list()));
    expect(time.now() - from).toBe(60_000);
  });

  it("an abort during back-off settles later: at once here, with no time gone by", async () => {
    const { client, time } = always(status(503, { "retry-after": "9" }));
    const controller = new AbortController();
    const failing = failureOf(
      client.calls.list({}, { signal: controller.signal }),
    );
    await settled();
    const from = time.now();
    controller.abort();
    expect(await failing).toMatchObject({ name: "AbortedError" });
    expect(time.now()).toBe(from);
  });

  it("the timeout does not cover the body, so that a stalled one hangs for good: it ends here", async () => {
    const { client, time } = always(stalled(true), { maxRetries: 0 });
    expect(await time.run(failureOf(client.calls.list()))).toMatchObject({
      name: "TimeoutError",
      limitMs: 60_000,
    });
  });

  it("truncated JSON in a 200 throws a raw SyntaxError: one of ours here", async () => {
    const { client, time } = always(truncated);
    const error = await time.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(RollcallError);
    expect(error).not.toBeInstanceOf(SyntaxError);
  });

  it("err.name is Error, and there is no request id: both are there", async () => {
    const { client, time } = always(status(500, { "x-request-id": "req_9" }));
    const error = await time.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ name: "ApiError", requestId: "req_9" });
    expect(String(error)).toContain("req_9");
  });

  it("debug logs show phone numbers and dynamic variables: nothing of either here", async () => {
    const lines: unknown[] = [];
    const note = (...line: unknown[]) => lines.push(...line);
    const { client, time } = always(status(503), {
      hooks: [createLogger({ debug: note, warn: note })],
    });
    const variables = { retell_llm_dynamic_variables: { name: "Ada" } };
    await time.run(
      failureOf(createPhoneCall(client, { ...phone, ...variables })),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toMatch(/2025550|Ada/);
  });

  it("agent_id: [] means all calls: an error here, before anything is sent", async () => {
    const { client, service } = clientOf(new Service(started(3)));
    expect(
      await failureOf(client.calls.list({ filter_criteria: { agent_id: [] } })),
    ).toBeInstanceOf(InputError);
    expect(service.asked).toHaveLength(0);
  });

  it("an id with a comma is taken for two: it is one here", async () => {
    const { client, service } = clientOf(new Service());
    await client.calls.list({ filter_criteria: { agent_id: ["a,b"] } });
    expect(
      service.asked[0]?.url.searchParams.getAll("filter_criteria[agent_id][]"),
    ).toEqual(["a,b"]);
  });

  it("verify compares with ===, accepts a junk prefix, and later answers a promise that is always true", async () => {
    const [body, ms] = ['{"event":"call_ended"}', 1_700_000_000_000];
    const digest =
      "07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e";
    const verify = (header: string) =>
      verifyWebhook(body, header, "test-api-key", { now: ms });
    expect(await verify(`v=${ms},d=${digest}`)).toEqual({
      event: "call_ended",
    });
    for (const header of [
      `junk v=${ms},d=${digest}`,
      `v=${ms},d=${digest.replace("0", "1")}`,
    ]) {
      expect(await failureOf(verify(header))).toBeInstanceOf(WebhookError);
    }
  });
});

it("instanceof fails between the ESM and the CJS copy: it holds between any two copies of the package", async () => {
  vi.resetModules();
  const copy = await import("@rollcall/core");
  expect(copy.ApiError).not.toBe(ApiError);
  const { client, time } = always(status(500));
  const error = await time.run(failureOf(client.calls.list()));
  expect(error).toBeInstanceOf(copy.ApiError);
  expect(error).toBeInstanceOf(copy.RollcallError);
  expect(error).not.toBeInstanceOf(copy.NetworkError);
  expect(copy.isApiError(error, 500)).toBe(true);
});
