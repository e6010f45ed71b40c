import { expect, test } from "vitest";
import { clientOf, failureOf, json, text } from "../test/support/fake-fetch.js";
import { createLogger, type LogRecord } from "./logger.js";

const headers = {
  deprecation: "@1781481600",
  sunset: "Thu, 31 Dec 2026 23:59:59 GMT",
  "x-secret": "canary",
};

function warnings() {
  const lines: [string, LogRecord][] = [];
  const sink = {
    debug: () => {},
    warn: (line: string, record: LogRecord) => lines.push([line, record]),
  };
  return {
    lines,
    hooks: [createLogger(sink)],
  };
}

test("A deprecated operation is told once, by its days alone", async () => {
  const { lines, hooks } = warnings();
  const { client } = clientOf([json([], { headers })], { hooks });
  await client.calls.list();
  await client.calls.list({ limit: 5 });
  expect(lines).toEqual([
    [
      "rollcall: GET /list-calls is deprecated since 2026-06-15 and is to be gone on 2026-12-31",
      {
        method: "GET",
        path: "/list-calls",
        attempt: 1,
        deprecated: "2026-06-15",
        sunset: "2026-12-31",
      },
    ],
  ]);
});

test("Each deprecated operation of a client is told", async () => {
  const { lines, hooks } = warnings();
  const replies = [json([], { headers }), json({}, { headers })];
  const { client } = clientOf(replies, { hooks });
  await client.calls.list();
  await client.calls.get("call_1");
  await client.calls.get("call_2");
  const paths = lines.map(([, { path }]) => path);
  expect(paths).toEqual(["/list-calls", "/get-call/{call_id}"]);
});

test("An operation that is gone already is told by its refusals, once", async () => {
  const { lines, hooks } = warnings();
  const gone = json({}, { status: 410, headers });
  const { client } = clientOf([gone, gone], { hooks });
  for (let n = 0; n < 2; n++) {
    await failureOf(client.calls.list());
  }
  const tellsOfEnd = lines.map(([, { sunset }]) => sunset === "2026-12-31");
  expect(tellsOfEnd).toEqual([false, true, false]);
});

test("An operation that goes on is not told", async () => {
  const { lines, hooks } = warnings();
  const { client } = clientOf([json([])], { hooks });
  await client.calls.list();
  expect(lines).toEqual([]);
});

test.each([
  [
    "277403",
    60_000,
    "again in 60000 ms, where the service asks for 277403000 ms",
  ],
  ["5", 5000, "again in 5000 ms"],
])(
  "A wait that the service asks for, %s s, is told",
  async (seconds, delayMs, words) => {
    const { lines, hooks } = warnings();
    const busy = text("", {
      status: 429,
      headers: { "retry-after": seconds },
    });
    const { client, clock } = clientOf([busy, json([])], { hooks });
    await clock.run(client.calls.list());
    const asked = Number(seconds) * 1000;
    const record = {
      delayMs,
      retryAfterMs: asked > delayMs ? asked : undefined,
    };
    expect(lines.at(-1)).toEqual([
      `rollcall: GET /list-calls ${words}: ApiError 429`,
      expect.objectContaining(record),
    ]);
  },
);
