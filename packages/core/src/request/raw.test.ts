import { describe, expect, it } from "vitest";
import { clientOf, failing, failureOf, json, stalling, text } from "../../test/support/fake-fetch.js";
import { AbortedError, NetworkError } from "../index.js";

describe("client.raw", () => {
  it("has the key, the retries and the parsed data", async () => {
    const { client, clock, requests } = clientOf([text("", { status: 503 }), json([{ call_id: "a" }])]);
    const { data, error, response } = await clock.run(
      client.raw.GET("/list-calls", { params: { query: { limit: 5 } } }),
    );
    expect(data).toEqual([{ call_id: "a" }]);
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(requests).toHaveLength(2);
    expect(requests[0]?.request.headers.get("authorization")).toBe("Bearer key_canary_9f2c");
    expect(requests[0]?.request.url).toBe("https://api.example.com/list-calls?limit=5");
  });

  it("gives errors of the service as openapi-fetch does", async () => {
    const { client, clock } = clientOf([json({ error_message: "no" }, { status: 404 })]);
    const path = { call_id: "a/b" };
    const { error, response } = await clock.run(client.raw.GET("/get-call/{call_id}", { params: { path } }));
    expect(error).toEqual({ error_message: "no" });
    expect(response.status).toBe(404);
  });

  it("throws what is no answer of the service", async () => {
    const { client, clock } = clientOf([failing()]);
    expect(await clock.run(failureOf(client.raw.GET("/list-calls")))).toBeInstanceOf(NetworkError);
  });

  it("takes options for one request, and signals", async () => {
    const { client, clock, requests } = clientOf([stalling()]);
    const start = clock.now();
    const options = { rollcall: { timeoutMs: 70, maxRetries: 0 } };
    await clock.run(failureOf(client.raw.GET("/list-calls", options)));
    expect(clock.now() - start).toBe(70);
    expect(requests).toHaveLength(1);
    const signal = AbortSignal.abort();
    expect(await failureOf(client.raw.GET("/list-calls", { signal }))).toBeInstanceOf(AbortedError);
  });

  it("does not retry a POST", async () => {
    const { client, clock, requests } = clientOf([text("", { status: 503 })]);
    const body = { from_number: "+12025550143", to_number: "+12125550178" };
    const { response } = await clock.run(client.raw.POST("/create-phone-call", { body }));
    expect(response.status).toBe(503);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["204", () => new Response(null, { status: 204 }), undefined],
    [
      "an empty 200 of another type",
      () => new Response("", { headers: { "content-type": "text/plain" } }),
      "",
    ],
    ["text", () => new Response("a,b"), "a,b"],
  ])("takes answers that are not JSON: %s", async (_, reply, want) => {
    const { client } = clientOf([reply]);
    const { data } = await client.raw.GET("/list-calls", { parseAs: "text" });
    expect(data).toBe(want);
  });

  it("writes arrays and dates in the query, where openapi-fetch throws and drops", async () => {
    const { client, requests } = clientOf([json([])]);
    const filter_criteria = { agent_id: ["a"], after_start_timestamp: new Date(5) as unknown as number };
    await client.raw.GET("/list-calls", { params: { query: { filter_criteria } } });
    expect(decodeURIComponent(new URL(requests[0]?.request.url ?? "").search)).toBe(
      "?filter_criteria[agent_id][]=a&filter_criteria[after_start_timestamp]=5",
    );
  });

  it("has middleware of its own, which cannot break the operations", async () => {
    const { client } = clientOf([json([])]);
    client.raw.use({ onRequest: () => Response.json([{ call_id: "cached" }]) });
    expect((await client.raw.GET("/list-calls")).data).toEqual([{ call_id: "cached" }]);
    expect(await client.calls.list()).toEqual([]);
  });
});
