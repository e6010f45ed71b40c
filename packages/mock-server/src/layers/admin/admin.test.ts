import { describe, expect, it } from "vitest";
import {
  admin,
  smallMock,
  smallMockNow,
} from "../../../test/support/small-mock.js";
import { adminRoutes } from "./admin-routes.js";

const list = {
  method: "GET",
  url: "/list-calls?limit=2",
  headers: { authorization: "Bearer key_secret_1" },
};

describe("the admin API", () => {
  it.each([
    ["/nothing", "GET", 404, /has no "\/nothing".*\/clock/],
    ["/clock", "DELETE", 405, /knows GET, PUT, POST/],
    ["/clock", "PUT", 400, /must be a JSON object/],
    ["/calls/%zz", "DELETE", 400, /percent-encoded/],
    ["/journal?limit=-1", "GET", 400, /"limit" must be a whole number/],
  ])(
    "answers %s with %s as the API answers errors: %d",
    async (path, method, status, message) => {
      const answer = await admin(smallMock(), method, path);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({
        status: "error",
        message: expect.stringMatching(message),
      });
    },
  );

  it("names the methods that a path knows", async () => {
    const { headers } = await smallMock().answer({
      method: "DELETE",
      url: "/__rollcall/clock",
      headers: { "x-rollcall-admin": "1" },
    });
    expect(headers.allow).toBe("GET, PUT, POST");
  });

  it("lets the API answer what only begins like it", async () => {
    const mock = smallMock();
    expect((await mock.answer({ ...list, url: "/__rollcallx" })).status).toBe(
      404,
    );
    expect((await admin(mock, "GET", "/journal")).body).toMatchObject({
      requests: [{ url: "/__rollcallx" }],
    });
  });

  it("describes each route in a sentence", () => {
    for (const route of adminRoutes(smallMock().ports)) {
      expect(route.does).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe("/clock", () => {
  it.each<[string, object, number, unknown]>([
    [
      "PUT",
      { now: 5 },
      200,
      { now: 5, iso: "1970-01-01T00:00:00.005Z", speed: 0 },
    ],
    [
      "PUT",
      { now: "2024-05-02T00:00:00Z" },
      200,
      { now: Date.UTC(2024, 4, 2) },
    ],
    ["PUT", { speed: 60 }, 200, { now: smallMockNow, speed: 60 }],
    ["POST", { advanceMs: 1000 }, 200, { now: smallMockNow + 1000 }],
    ["POST", { advance: "1h" }, 200, { now: smallMockNow + 3_600_000 }],
    [
      "PUT",
      { now: "soon" },
      400,
      { message: expect.stringContaining("ISO date") },
    ],
    [
      "PUT",
      { spede: 1 },
      400,
      { message: expect.stringContaining('no "spede"') },
    ],
    ["PUT", {}, 400, { message: expect.stringContaining('"now"') }],
    ["PUT", { speed: -1 }, 400, { message: expect.stringContaining("from 0") }],
    [
      "POST",
      { advance: "-1h" },
      400,
      { message: expect.stringContaining("duration") },
    ],
  ])("%s %j answers %d", async (method, body, status, want) => {
    const answer = await admin(smallMock(), method, "/clock", body);
    expect([answer.status, answer.body]).toMatchObject([status, want]);
  });
});

describe("/calls", () => {
  it("adds one or many, edits, and removes", async () => {
    const mock = smallMock();
    expect(
      await admin(mock, "POST", "/calls", { agent_id: "a" }),
    ).toMatchObject({
      status: 201,
      body: { call_id: "call_1" },
    });
    const many = await admin(mock, "POST", "/calls", [
      { agent_id: "a" },
      { agent_id: "b", call_id: "own/id" },
    ]);
    expect(many.body).toMatchObject([
      { call_id: "call_2" },
      { call_id: "own/id" },
    ]);
    const edited = await admin(
      mock,
      "PATCH",
      `/calls/${encodeURIComponent("own/id")}`,
      { agent_id: "c" },
    );
    expect(edited.body).toMatchObject({ agent_id: "c" });
    expect((await admin(mock, "DELETE", "/calls/call_1")).status).toBe(204);
    expect((await admin(mock, "DELETE", "/calls/call_1")).status).toBe(404);
    expect((await admin(mock, "PATCH", "/calls/none", {})).status).toBe(404);
    expect((await admin(mock, "POST", "/calls", 5)).status).toBe(400);
  });
});

describe("/faults", () => {
  it("replaces, adds and clears, in words", async () => {
    const mock = smallMock();
    await admin(mock, "PUT", "/faults", { faults: ["status=503"] });
    const added = await admin(mock, "POST", "/faults", {
      fault: "latency=1s;rate=0.5",
    });
    expect(added.body).toEqual({
      faults: ["status=503", "latency=1000ms;rate=0.5"],
    });
    expect((await mock.answer(list)).status).toBe(503);
    expect((await admin(mock, "DELETE", "/faults")).body).toEqual({
      faults: [],
    });
    expect((await mock.answer(list)).status).toBe(200);
  });

  it("changes nothing when one of them cannot be read", async () => {
    const mock = smallMock();
    const refused = await admin(mock, "PUT", "/faults", {
      faults: ["status=503", "status=1"],
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("400 to 599") },
    });
    expect((await admin(mock, "GET", "/faults")).body).toEqual({ faults: [] });
  });
});

describe("/journal and /webhooks", () => {
  it("shows what was asked of the API, without keys and without its own requests", async () => {
    const mock = smallMock();
    await mock.answer(list);
    await admin(mock, "GET", "/clock");
    const { text, body } = await admin(
      mock,
      "GET",
      "/journal?path=/list&method=get&status=200",
    );
    expect(body).toMatchObject({
      requests: [{ number: 1, url: "/list-calls?limit=2", status: 200 }],
    });
    expect(text).not.toContain("key_secret_1");
    expect((await admin(mock, "DELETE", "/journal")).status).toBe(204);
    expect((await admin(mock, "GET", "/journal")).body).toEqual({
      requests: [],
    });
  });

  it("shows attempts and events that were given up", async () => {
    const mock = smallMock();
    const entry = {
      event: "call_ended",
      call_id: "c",
      at: 1,
      attempt: 4,
      status: 500,
      outcome: "failed",
      took_ms: 3,
    } as const;
    mock.log.add(entry);
    const { body } = await admin(mock, "GET", "/webhooks");
    expect(body).toEqual({
      pending: 0,
      attempts: [{ number: 1, ...entry }],
      failures: [{ number: 1, ...entry }],
    });
  });
});

describe("/metrics", () => {
  it("writes every family as Prometheus reads it", async () => {
    const mock = smallMock();
    await admin(mock, "PUT", "/faults", { faults: ['status=503;path=/x"y'] });
    for (const url of ["/list-calls", '/x"y', "/nowhere"]) {
      await mock.answer({ ...list, url });
    }
    mock.log.add({
      event: "call_ended",
      call_id: "c",
      at: 1,
      attempt: 1,
      status: 200,
      outcome: "delivered",
      took_ms: 3,
    });
    const { text, headers } = await admin(mock, "GET", "/metrics");
    expect(headers["content-type"]).toBe(
      "text/plain; version=0.0.4; charset=utf-8",
    );
    for (const line of text.trimEnd().split("\n")) {
      expect(line).toMatch(
        /^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="([^"\\]|\\.)*"(,\w+="([^"\\]|\\.)*")*\})? [\d.e+-]+)$/,
      );
    }
    expect(text).toContain('rollcall_requests_total{status="200"} 1');
    expect(text).toContain('rollcall_requests_total{status="503"} 1');
    expect(text).toContain('rollcall_faults_total{fault="status=503"} 1');
    expect(text).toContain('rollcall_request_seconds_bucket{le="+Inf"} 3');
    expect(text).toContain(
      'rollcall_webhook_attempts_total{event="call_ended",outcome="delivered"} 1',
    );
    expect(text).toContain(`rollcall_clock_seconds ${smallMockNow / 1000}`);
  });
});

describe("/", () => {
  it("is one document that loads nothing and that no page may frame", async () => {
    const { status, headers, text } = await admin(smallMock(), "GET", "/");
    expect([status, headers["content-type"]]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(headers["content-security-policy"]).toMatch(
      /default-src 'none'.*sha256-.*frame-ancestors 'none'/,
    );
    expect(text).not.toMatch(/(src|href)="(?!data:,")/);
  });
});
