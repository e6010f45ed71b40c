import type { Attributes, Span, SpanOptions, Tracer } from "@opentelemetry/api";
import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { describe, expect, it } from "vitest";
import {
  clientOf,
  failing,
  failureOf,
  json,
  text,
} from "../../test/support/fake-fetch.js";
import { otel } from "./index.js";

/** As much of a tracer as is needed to see what was recorded. */
function recorder() {
  const spans: {
    name: string;
    kind: unknown;
    attributes: Attributes;
    code: unknown;
    ended: number;
  }[] = [];
  const startSpan = (name: string, { kind, attributes }: SpanOptions = {}) => {
    const record = {
      name,
      kind: kind as unknown,
      attributes: { ...attributes },
      code: undefined as unknown,
      ended: 0,
    };
    spans.push(record);
    return {
      setAttribute: (key: string, value: string) => {
        record.attributes[key] = value;
      },
      setStatus: ({ code }: { code: unknown }) => {
        record.code = code;
      },
      end: () => {
        record.ended += 1;
      },
    } as unknown as Span;
  };
  return { spans, tracer: { startSpan } as unknown as Tracer };
}

describe("otel", () => {
  it("makes a span of each attempt, without the values of the query", async () => {
    const { spans, tracer } = recorder();
    const good = json([], { headers: { "x-request-id": "req_1" } });
    const { client, clock } = clientOf(
      [text("", { status: 503 }), failing(), good],
      {
        hooks: [otel({ tracer })],
      },
    );
    await clock.run(
      client.calls.list({
        filter_criteria: { agent_id: ["secret"] },
        limit: 5,
      }),
    );
    expect(spans.map(({ attributes, ...rest }) => rest)).toEqual([
      {
        name: "GET /list-calls",
        kind: SpanKind.CLIENT,
        code: SpanStatusCode.ERROR,
        ended: 1,
      },
      {
        name: "GET /list-calls",
        kind: SpanKind.CLIENT,
        code: SpanStatusCode.ERROR,
        ended: 1,
      },
      {
        name: "GET /list-calls",
        kind: SpanKind.CLIENT,
        code: undefined,
        ended: 1,
      },
    ]);
    const common = {
      "http.request.method": "GET",
      "url.full":
        "https://api.example.com/list-calls?filter_criteria%5Bagent_id%5D%5B%5D=REDACTED&limit=REDACTED",
      "url.template": "/list-calls",
      "server.address": "api.example.com",
      "server.port": 443,
    };
    expect(spans.map(({ attributes }) => attributes)).toEqual([
      { ...common, "http.response.status_code": 503, "error.type": "503" },
      {
        ...common,
        "http.request.resend_count": 1,
        "error.type": "NetworkError",
      },
      {
        ...common,
        "http.request.resend_count": 2,
        "http.response.status_code": 200,
        "rollcall.request_id": "req_1",
      },
    ]);
  });

  it("ends the span of an attempt that was aborted", async () => {
    const { spans, tracer } = recorder();
    const controller = new AbortController();
    const { client } = clientOf([() => new Promise(() => {})], {
      hooks: [otel({ tracer })],
    });
    const failure = failureOf(
      client.calls.list({}, { signal: controller.signal }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await failure;
    await new Promise((resolve) => setImmediate(resolve));
    expect(spans).toMatchObject([
      { ended: 1, attributes: { "error.type": "AbortedError" } },
    ]);
  });

  it("works with the global tracer, which does nothing unless one is set", async () => {
    const { client } = clientOf([json([])], { hooks: [otel()] });
    expect(await client.calls.list()).toEqual([]);
  });
});
