import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import {
  clientOf,
  deaf,
  failing,
  failureOf,
  json,
  type Reply,
  text,
} from "../../test/support/fake-fetch.js";
import * as here from "../index.js";

const { ApiError, isApiError, RequestError, RollcallError } = here;
const html =
  "<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>";

async function errorOf(reply: Reply, options = {}) {
  const { client, clock } = clientOf([reply], { maxRetries: 0, ...options });
  return (await clock.run(failureOf(client.calls.list()))) as here.ApiError;
}

describe("what an error says", () => {
  it.each([
    [
      "error_message",
      json(
        { error_message: "API key is missing or invalid." },
        { status: 401 },
      ),
      "API key is missing or invalid.",
    ],
    [
      "message",
      json(
        { status: "error", message: "Account rate limited." },
        { status: 429 },
      ),
      "Account rate limited.",
    ],
    [
      "an HTML page",
      text(html, { status: 502, statusText: "Bad Gateway" }),
      "Bad Gateway",
    ],
    [
      "an HTML page without a status text",
      text(html, { status: 502 }),
      "no reason given",
    ],
    [
      "a fetch that knows no status text",
      async () => {
        const response = new Response("", { status: 502 });
        return Object.defineProperty(response, "statusText", {
          value: undefined,
        });
      },
      "no reason given",
    ],
    [
      "JSON of no known kind",
      json({ oops: [1] }, { status: 500 }),
      "no reason given",
    ],
    ["null", text("null", { status: 500 }), "no reason given"],
    [
      "a message that is no text",
      json({ message: { a: 1 } }, { status: 500 }),
      "no reason given",
    ],
  ])("from %s", async (_, reply, want) => {
    const error = await errorOf(reply);
    expect(error.message).toBe(
      `GET https://api.example.com/list-calls answered ${error.status}: ${want} (attempts: 1)`,
    );
    expect(String(error)).toMatch(/^ApiError: GET/);
  });

  it.each(["x-request-id", "request-id", "x-amzn-requestid", "cf-ray"])(
    "the request id from %s",
    async (name) => {
      const error = await errorOf(
        json({}, { status: 400, headers: { [name]: "req_7" } }),
      );
      expect(error.requestId).toBe("req_7");
      expect(error.message).toContain("request req_7");
    },
  );

  it("its own name, even in its stack (the official client's errors are all called Error)", async () => {
    const error = await errorOf(failing("ECONNREFUSED"));
    expect(error.name).toBe("NetworkError");
    expect(error.stack).toMatch(/^NetworkError: GET/);
    expect(error.cause).toEqual(new TypeError("ECONNREFUSED"));
  });
});

describe("instanceof and guards hold between two copies of the package (ESM and CommonJS in one process)", () => {
  it("in both directions", async () => {
    vi.resetModules();
    const there: typeof here = await import("../index.js");
    expect(there.ApiError).not.toBe(ApiError);

    const error = await errorOf(text("", { status: 404 }));
    for (const kind of [
      there.ApiError,
      there.RequestError,
      there.RollcallError,
      ApiError,
      RequestError,
      RollcallError,
      Error,
    ]) {
      expect(error).toBeInstanceOf(kind);
    }
    for (const kind of [
      there.NetworkError,
      there.InputError,
      there.TimeoutError,
      there.AbortedError,
    ]) {
      expect(error).not.toBeInstanceOf(kind);
    }
    expect(there.isApiError(error)).toBe(true);
    expect(there.isApiError(error, 404)).toBe(true);
    expect(there.isApiError(error, 500)).toBe(false);
    expect(there.isRollcallError(error)).toBe(true);
    expect(there.isInputError(error)).toBe(false);
  });

  it.each([
    null,
    undefined,
    "text",
    5,
    {},
    new Error("x"),
    Object.create(null),
  ])("not for %o", (value) => {
    expect(isApiError(value)).toBe(false);
    expect(value instanceof RollcallError).toBe(false);
  });
});

describe("secrets", () => {
  const canaries = [
    "key_canary_9f2c",
    "+12025550143",
    "transcript_canary",
    "metadata_canary",
    "variable_canary",
    "header_canary",
    "agent_canary",
  ];
  const call = {
    call_id: "a",
    from_number: "+12025550143",
    transcript: "Agent: transcript_canary",
    metadata: { note: "metadata_canary" },
    retell_llm_dynamic_variables: { name: "variable_canary" },
  };
  const half = JSON.stringify([call]).slice(0, -20);
  const replies: [string, Reply][] = [
    ["a good answer", json([call])],
    ["truncated JSON", text(half)],
    ["broken JSON", text(`{"transcript":"transcript_canary" oops ${half}`)],
    ["another shape", json(call)],
    [
      "an error with the call in it",
      json({ ...call, message: "Bad" }, { status: 400 }),
    ],
    [
      "an error that quotes the key",
      json({ message: "Invalid key key_canary_9f2c!" }, { status: 401 }),
    ],
    ["a page with the call in it", text(`<html>${half}`, { status: 502 })],
    ["no network", failing()],
    ["no answer", deaf()],
  ];

  it.each(replies)(
    "are never in a log line or an error: %s",
    async (_, reply) => {
      const lines: unknown[] = [];
      const sink = {
        debug: (...line: unknown[]) => lines.push(line),
        warn: (...line: unknown[]) => lines.push(line),
      };
      const { client, clock, requests } = clientOf([reply], {
        hooks: [here.createLogger(sink)],
        headers: { "x-tenant": "header_canary" },
      });
      const outcomes = [
        client.calls.list({
          filter_criteria: { agent_id: ["agent_canary"] },
          pagination_key: "+12025550143",
        }),
        here.createPhoneCall(client, {
          from_number: "+12025550143",
          to_number: "+12025550143",
          metadata: call.metadata,
          retell_llm_dynamic_variables: call.retell_llm_dynamic_variables,
        }),
      ].map((outcome) =>
        outcome.then(
          () => undefined,
          (error: unknown) => error,
        ),
      );
      for (const outcome of outcomes) {
        const error = await clock.run(outcome);
        lines.push(
          String(error),
          JSON.stringify(error),
          inspect(error, { depth: 9, showHidden: true }),
        );
      }
      expect(requests.length).toBeGreaterThan(1);
      expect(lines.length).toBeGreaterThan(6);
      const all = lines.map((line) => inspect(line, { depth: 9 })).join("\n");
      for (const canary of canaries) {
        expect(all).not.toContain(canary);
      }
    },
  );

  it("are not in an error about input", async () => {
    const { client } = clientOf([json([])]);
    const wrong = [
      { from_number: 5, to_number: "+12025550143" },
      {
        from_number: "+12025550143",
        to_number: "+1",
        metadata: "metadata_canary",
      },
      {
        from_number: "+12025550143",
        to_number: "+1",
        retell_llm_dynamic_variables: "variable_canary",
      },
      { from_number: ["+12025550143"], to_number: "+1" },
    ];
    for (const body of wrong) {
      const error = await failureOf(
        here.createPhoneCall(client, body as never),
      );
      expect(error).toBeInstanceOf(here.InputError);
      for (const canary of canaries) {
        expect(inspect(error)).not.toContain(canary);
      }
    }
    for (const apiKey of [
      "key_canary_9f2c\n",
      "key_canary_9f2c key",
      "schlüssel",
    ]) {
      expect(() => here.createClient({ apiKey })).toThrow(
        /^apiKey is not valid; expected visible ASCII characters$/,
      );
    }
    expect(() => here.createClient({ apiKey: "" })).toThrow(
      "apiKey is empty; expected visible ASCII characters",
    );
  });

  it("are not in an error about a header", async () => {
    const { client } = clientOf([json([])]);
    const error = await failureOf(
      client.calls.list({}, { headers: { "x-a": "header_canary\n\u{1f600}" } }),
    );
    expect(error).toBeInstanceOf(here.InputError);
    expect(inspect(error)).not.toContain("header_canary");
  });
});
