import { describe, expect, it } from "vitest";
import { nested } from "../../../test/support/nested.js";
import { admin, smallMock } from "../../../test/support/small-mock.js";
import { adminRoutes } from "./admin-routes.js";

/** Requests that say more than they mean, or something else. */
const refused: [request: string, body: unknown, message: RegExp][] = [
  [
    "PUT /clock",
    { now: 5, nwo: 6 },
    /PUT \/clock has no "nwo"\. Accepted: now, speed\./,
  ],
  ["PUT /clock", {}, /Give "now", "speed" or both/],
  ["PUT /clock", { now: "" }, /"now" must be milliseconds .*, but is ""/],
  ["PUT /clock", { now: "2026-02-30" }, /"now" must be .* "2026-02-30"/],
  ["PUT /clock", { now: "5" }, /"now" must be .*, but is "5"/],
  ["PUT /clock", { now: "May 1, 2024" }, /"now" must be .* or an ISO date/],
  ["PUT /clock", { now: 9e15 }, /"now" must be milliseconds/],
  ["PUT /clock", { now: null }, /"now" must be milliseconds .*, but is null/],
  [
    "PUT /clock",
    { speed: "1" },
    /"speed" must be a number from 0\.001 to 1000000 or 0, but is "1"/,
  ],
  ["PUT /clock", { speed: 1e-9 }, /"speed" must be .* or 0, but is 1e-9/],
  ["PUT /clock", { speed: 0.0009 }, /"speed" must be .*, but is 0\.0009/],
  ["PUT /clock", { speed: -1 }, /"speed" must be .*, but is -1/],
  ["PUT /clock", [1], /must be a JSON object/],
  [
    "POST /clock",
    { advanceMs: 5, advance: "1h" },
    /"advanceMs" or "advance", not both/,
  ],
  ["POST /clock", {}, /Give "advanceMs" or "advance"/],
  [
    "POST /clock",
    { advanceMs: -5 },
    /"advanceMs" must be milliseconds from 0 .*, but is -5/,
  ],
  ["POST /clock", { advance: "0.0001ms" }, /"advance" .* is "0\.0001ms"/],
  ["POST /clock", { advance: "1.0001ms" }, /in whole milliseconds, but is/],
  ["POST /clock", { advanceMs: "1h" }, /"advanceMs" must be milliseconds/],
  ["PUT /clock", { now: 1.5 }, /"now" must be .* without a fraction.*is 1\.5/],
  [
    "POST /clock",
    { advanceMs: 1.5 },
    /"advanceMs" must be .* without a fraction, but is 1\.5/,
  ],
  ["POST /clock", { advance: "1" }, /"advance" must be .*, but is "1"/],
  ["POST /clock", { advance: " 1 " }, /"advance" must be a duration/],
  ["POST /clock", { advance: "0.5ms" }, /must be .* in whole milliseconds/],
  ["POST /clock", { advance: 5 }, /"advance" must be a duration/],
  [
    "POST /clock",
    { advance: "" },
    /"advance" must be a duration .*, but is ""/,
  ],
  ["POST /clock", { advance: "1h", speed: 1 }, /POST \/clock has no "speed"/],
  [
    "POST /calls?workspace=-1",
    { agent_id: "a" },
    /"workspace" must be a whole number/,
  ],
  [
    "POST /calls?workspace=",
    { agent_id: "a" },
    /"workspace" must be .*, but is ""/,
  ],
  [
    "POST /calls?workspace=0&workspace=0",
    { agent_id: "a" },
    /"workspace" was given twice/,
  ],
  [
    "POST /calls?key=0",
    { agent_id: "a" },
    /POST \/calls has no "key"\. Accepted: workspace/,
  ],
  ["POST /calls", undefined, /A call is a JSON object/],
  ["POST /calls", [{ agent_id: "a" }, null], /A call is a JSON object/],
  [
    "POST /calls",
    { items: [{}] },
    /"items" is no field of a call: send a call, or an array of them/,
  ],
  ["POST /calls", { calls: [], total: 0 }, /"calls", "total" is no field of/],
  ["POST /calls", [{ agent_id: "a" }, { agentId: "b" }], /"agentId" is no fie/],
  ["POST /calls", [{ toString: "a" }], /"toString" is no field of a call/],
  [
    "PATCH /calls/c?force=1",
    {},
    /PATCH \/calls\/\{id\} has no "force"\. Accepted: nothing/,
  ],
  ["PATCH /calls/c", [], /must be a JSON object/],
  [
    "DELETE /calls/c",
    { really: true },
    /DELETE \/calls\/\{id\} has no "really"/,
  ],
  ["DELETE /calls/c?x=1", undefined, /has no "x"/],
  ["PUT /faults", { faults: "status=503" }, /"faults" must be a list of texts/],
  ["PUT /faults", { faults: [503] }, /"faults" must be a list of texts/],
  [
    "PUT /faults",
    { fault: "status=503" },
    /PUT \/faults has no "fault"\. Accepted: faults/,
  ],
  ["PUT /faults", { faults: [], fault: "x" }, /has no "fault"/],
  ["PUT /faults", {}, /Give "faults": a list of texts/],
  ["POST /faults", { fault: ["status=503"] }, /"fault" must be a text/],
  ["POST /faults", { fault: "" }, /does nothing/],
  ["POST /faults", {}, /Give "fault": a text/],
  ["DELETE /faults", { fault: "status=503" }, /DELETE \/faults has no "fault"/],
  ["GET /journal?limit=x", undefined, /"limit" must be a whole number/],
  ["GET /journal?limit=", undefined, /"limit" must be .*, but is ""/],
  ["GET /journal?limit=1&limit=2", undefined, /"limit" was given twice/],
  ["GET /journal?limit=1.5", undefined, /"limit" must be a whole number/],
  ["GET /journal?status=ok", undefined, /"status" must be a whole number/],
  ["GET /journal?since=-1", undefined, /"since" must be a whole number/],
  [
    "GET /journal?path=list-calls",
    undefined,
    /"path" must be the start of a path/,
  ],
  ["GET /journal?path=", undefined, /"path" must be the start of a path/],
  ["GET /journal?method=", undefined, /"method" must be a method, such as GET/],
  [
    "GET /journal?mehtod=GET",
    undefined,
    /has no "mehtod"\. Accepted: path, method, status/,
  ],
  [
    "DELETE /journal?path=/list-calls",
    undefined,
    /DELETE \/journal has no "path"/,
  ],
  ["GET /webhooks?limit=-1", undefined, /"limit" must be a whole number/],
  [
    "GET /webhooks?event=x",
    undefined,
    /GET \/webhooks has no "event"\. Accepted: limit/,
  ],
  ["DELETE /webhooks", { all: true }, /DELETE \/webhooks has no "all"/],
  ["GET /metrics?format=json", undefined, /GET \/metrics has no "format"/],
  [
    "POST /reset",
    { calls: true },
    /POST \/reset has no "calls"\. Accepted: nothing/,
  ],
  ["POST /reset?calls=1", undefined, /POST \/reset has no "calls"/],
  ["GET /clock?at=5", undefined, /GET \/clock has no "at"/],
  ["GET /?at=5", undefined, /GET \/ has no "at"/],
];

describe("an admin request with more than it means", () => {
  it.each(refused)(
    "%s with %j is a 400 that says what is accepted",
    async (request, body, message) => {
      const mock = smallMock();
      const [method = "", path = ""] = request.split(" ");
      const answer = await admin(mock, method, path, body);
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual({
        status: "error",
        message: expect.stringMatching(message),
      });
      expect(mock.store.size).toBe(0);
      expect(mock.ports.faults.faults).toEqual([]);
    },
  );

  it.each([
    ["POST", "/clock", '{"advanceMs":1,"advanceMs":2}'],
    ["PUT", "/faults", '{"faults":[],"faults":["status=503"]}'],
    ["POST", "/calls", '{"agent_id":"a","metadata":{"b":1,"b":2}}'],
  ])("%s %s with a key twice is a 400: %s", async (method, path, text) => {
    const answer = await smallMock().answer({
      method,
      url: `/__rollcall${path}`,
      headers: { "content-type": "application/json" },
      body: new TextEncoder().encode(text),
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    ["POST", "/calls"],
    ["PUT", "/faults"],
    ["PUT", "/clock"],
  ])("%s %s with a body that is nested too deep", async (method, path) => {
    const body = JSON.parse(`{"now":${nested(1_000)}}`);
    const answer = await admin(smallMock(), method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("nested more than 500 levels deep");
  });

  it.each(
    adminRoutes(smallMock().ports).map(
      ({ method, path }) => `${method} ${path.replace("{id}", "c")}`,
    ),
  )(
    "%s takes no parameter and no field that it does not know",
    async (request) => {
      const [method = "", path = ""] = request.split(" ");
      const mock = smallMock();
      const odd = await admin(mock, method, `${path}?unheard_of=1`, {});
      expect(odd.status).toBe(400);
      expect(odd.text).toContain("unheard_of");
    },
  );
});
