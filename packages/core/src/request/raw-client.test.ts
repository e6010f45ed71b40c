import { describe, expect, it } from "vitest";
import {
  clientOf,
  failing,
  failureOf,
  json,
  stalling,
  text,
} from "../../test/support/fake-fetch.js";
import {
  AbortedError,
  AnswerError,
  InputError,
  NetworkError,
} from "../index.js";

describe("client.raw", () => {
  it("has the key, the retries and the parsed data", async () => {
    const { client, clock, requests } = clientOf([
      text("", { status: 503 }),
      json([{ call_id: "a" }]),
    ]);
    const { data, error, response } = await clock.run(
      client.raw.GET("/list-calls", { params: { query: { limit: 5 } } }),
    );
    expect(data).toEqual([{ call_id: "a" }]);
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(requests).toHaveLength(2);
    expect(requests[0]?.request.headers.get("authorization")).toBe(
      "Bearer key_canary_9f2c",
    );
    expect(requests[0]?.request.url).toBe(
      "https://api.example.com/list-calls?limit=5",
    );
  });

  it("gives errors of the service as openapi-fetch does", async () => {
    const { client, clock } = clientOf([
      json({ error_message: "no" }, { status: 404 }),
    ]);
    const path = { call_id: "a/b" };
    const { error, response } = await clock.run(
      client.raw.GET("/get-call/{call_id}", { params: { path } }),
    );
    expect(error).toEqual({ error_message: "no" });
    expect(response.status).toBe(404);
  });

  it("throws what is no answer of the service", async () => {
    const { client, clock } = clientOf([failing()]);
    expect(
      await clock.run(failureOf(client.raw.GET("/list-calls"))),
    ).toBeInstanceOf(NetworkError);
  });

  it("takes options for one request, and signals", async () => {
    const { client, clock, requests } = clientOf([stalling()]);
    const start = clock.now();
    const options = { rollcall: { timeoutMs: 70, maxRetries: 0 } };
    await clock.run(failureOf(client.raw.GET("/list-calls", options)));
    expect(clock.now() - start).toBe(70);
    expect(requests).toHaveLength(1);
    const signal = AbortSignal.abort();
    expect(
      await failureOf(client.raw.GET("/list-calls", { signal })),
    ).toBeInstanceOf(AbortedError);
  });

  it("does not retry a POST", async () => {
    const { client, clock, requests } = clientOf([text("", { status: 503 })]);
    const body = { from_number: "+12025550143", to_number: "+12125550178" };
    const { response } = await clock.run(
      client.raw.POST("/create-phone-call", { body }),
    );
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

  it.each([
    [
      "HTML",
      () =>
        new Response("<p>Ada", { headers: { "content-type": "text/html" } }),
    ],
    ["nothing", () => new Response("")],
  ])("does not take %s for JSON, and asks again", async (_, reply) => {
    const { client, clock, requests } = clientOf([reply]);
    const error = await clock.run(failureOf(client.raw.GET("/list-calls")));
    expect(error).toBeInstanceOf(AnswerError);
    expect(String(error)).not.toContain("Ada");
    expect(requests).toHaveLength(3);
  });

  it("gives bytes as they are", async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0, 1, 0x80);
    const { client } = clientOf([() => new Response(bytes)]);
    const { data } = await client.raw.GET("/list-calls", {
      parseAs: "arrayBuffer",
    });
    expect(new Uint8Array(data as unknown as ArrayBuffer)).toEqual(bytes);
  });

  it("takes headers for one request, and null for one that is not to be sent", async () => {
    const { client, requests } = clientOf([
      json({ call_id: "a" }, { status: 201 }),
    ]);
    const body = { from_number: "+12025550143", to_number: "+12125550178" };
    const rollcall = { headers: { "x-a": "1", accept: null } };
    await client.raw.POST("/create-phone-call", { body, rollcall });
    expect(Object.fromEntries(requests[0]?.request.headers ?? [])).toEqual({
      authorization: "Bearer key_canary_9f2c",
      "content-type": "application/json",
      "x-a": "1",
    });
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual(body);
  });

  it.each([
    [{ queryForm: "comma" }, "rollcall"],
    [{ validate: () => {} }, "rollcall"],
    [{ timeoutMS: 5 }, "timeoutMS"],
    [5, "options"],
  ])(
    "refuses options that it does not have: %o",
    async (rollcall, parameter) => {
      const { client, requests } = clientOf([json([])]);
      const error = await failureOf(
        client.raw.GET("/list-calls", { rollcall } as never),
      );
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject({ parameter });
      expect(requests).toHaveLength(0);
    },
  );

  it.each([
    ["null in a list, without which the filter would match more", [null]],
    ["a hole", Object.assign(new Array(2), { 1: "a" })],
    ["NaN", ["a", Number.NaN]],
  ])("refuses %s", async (_, agent_id) => {
    const { client, requests } = clientOf([json([])]);
    const query = { filter_criteria: { agent_id } };
    const error = await failureOf(
      client.raw.GET("/list-calls", { params: { query } } as never),
    );
    expect(error).toBeInstanceOf(InputError);
    expect(requests).toHaveLength(0);
  });

  it("tells hooks the path as the spec writes it, without what is in it", async () => {
    const paths: string[] = [];
    const { client } = clientOf([json({})], {
      onRequest: ({ path }) => paths.push(path),
    });
    await client.raw.GET("/get-call/{call_id}", {
      params: { path: { call_id: "+12025550143" } },
    });
    expect(paths).toEqual(["/get-call/{call_id}"]);
  });

  it("writes arrays and dates in the query, where openapi-fetch throws and drops", async () => {
    const { client, requests } = clientOf([json([])]);
    const filter_criteria = {
      agent_id: ["a"],
      after_start_timestamp: new Date(5) as unknown as number,
    };
    await client.raw.GET("/list-calls", {
      params: { query: { filter_criteria } },
    });
    expect(
      decodeURIComponent(new URL(requests[0]?.request.url ?? "").search),
    ).toBe(
      "?filter_criteria[agent_id][]=a&filter_criteria[after_start_timestamp]=5",
    );
  });

  it("has middleware of its own, which cannot break the operations", async () => {
    const { client } = clientOf([json([])]);
    client.raw.use({ onRequest: () => Response.json([{ call_id: "cached" }]) });
    expect((await client.raw.GET("/list-calls")).data).toEqual([
      { call_id: "cached" },
    ]);
    expect(await client.calls.list()).toEqual([]);
  });
});
