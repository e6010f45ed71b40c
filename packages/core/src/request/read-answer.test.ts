import { describe, expect, it } from "vitest";
import {
  broken,
  clientOf,
  failureOf,
  json,
  type Reply,
  stalling,
} from "../../test/support/fake-fetch.js";
import { ApiError, NetworkError } from "../index.js";

const calls = json([{ call_id: "a" }]);

describe("what is known of an answer whose body never came", () => {
  const headers = { "x-request-id": "req_7", "retry-after": "7" };

  it("a refusal is one, with all that its headers say", async () => {
    const { client, clock, requests } = clientOf([
      broken({ status: 429, headers }),
      calls,
    ]);
    await clock.run(client.calls.list());
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBe(7000);
    const { client: other } = clientOf([
      broken({ status: 401, statusText: "Unauthorized", headers }),
    ]);
    const error = await failureOf(other.calls.list());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 401,
      requestId: "req_7",
      detail: undefined,
    });
    expect(String(error)).toContain("answered 401: Unauthorized");
  });

  it("a success has its status and its id", async () => {
    const { client, clock } = clientOf([broken({ headers })]);
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      status: 200,
      requestId: "req_7",
      attempts: 3,
    });
  });

  it("so has one that stalls", async () => {
    const stalled: Reply = async (request) =>
      new Response((await stalling()(request)).body, { headers });
    const { client, clock } = clientOf([stalled], { maxRetries: 0 });
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toMatchObject({
      name: "TimeoutError",
      status: 200,
      requestId: "req_7",
    });
  });
});
