import { describe, expect, it } from "vitest";
import { admin, smallMock } from "../../../test/support/small-mock.js";

const json = { "content-type": "application/json" };

describe("the guard of the admin API", () => {
  it.each<[string, Record<string, string>, number]>([
    ["localhost with JSON", { host: "localhost:4000", ...json }, 204],
    [
      "127.0.0.1 with JSON and a charset",
      {
        host: "127.0.0.1:4000",
        "content-type": "application/json; charset=utf-8",
      },
      204,
    ],
    [
      "[::1] with the admin header",
      { host: "[::1]:4000", "x-rollcall-admin": "1" },
      204,
    ],
    ["a name under localhost", { host: "mock.localhost", ...json }, 204],
    ["no transport, so no host", { ...json }, 204],
    [
      "a page of this machine",
      { host: "localhost:4000", origin: "http://127.0.0.1:3000", ...json },
      204,
    ],
    ["an allowed name", { host: "mock:4000", ...json }, 204],
    ["a rebound name", { host: "evil.example:4000", ...json }, 403],
    [
      "a name that only begins like this machine",
      { host: "localhost.evil.example", ...json },
      403,
    ],
    [
      "an address that only begins like this machine",
      { host: "127.0.0.1.evil.example", ...json },
      403,
    ],
    ["this machine in the network", { host: "192.168.1.7:4000", ...json }, 403],
    ["an empty host", { host: "", ...json }, 403],
    [
      "a page elsewhere",
      { host: "localhost:4000", origin: "https://evil.example", ...json },
      403,
    ],
    [
      "a page elsewhere with a name in it",
      { host: "localhost", origin: "https://localhost@evil.example", ...json },
      403,
    ],
    [
      "a sandboxed page",
      { host: "localhost:4000", origin: "null", ...json },
      403,
    ],
    [
      "a form",
      {
        host: "localhost:4000",
        "content-type": "application/x-www-form-urlencoded",
      },
      403,
    ],
    [
      "a simple POST of JSON as text",
      { host: "localhost:4000", "content-type": "text/plain" },
      403,
    ],
    [
      "JSON hidden in a parameter",
      { host: "localhost:4000", "content-type": "text/plain;application/json" },
      403,
    ],
    ["nothing that shows intent", { host: "localhost:4000" }, 403],
  ])("answers a reset from %s, %j, with %d", async (_, headers, want) => {
    const mock = smallMock({ allowedHosts: ["mock"] });
    mock.store.set("c", { call_id: "c" });
    const { status } = await admin(mock, "POST", "/reset", undefined, headers);
    expect(status).toBe(want);
    expect(mock.store.size).toBe(want === 204 ? 0 : 1);
  });

  it("lets no rebound page read the journal either", async () => {
    const { status } = await admin(smallMock(), "GET", "/journal", undefined, {
      host: "evil.example",
    });
    expect(status).toBe(403);
  });

  it("tells a page of this machine, and no other, that it may read the answer", async () => {
    const origin = "http://localhost:3000";
    const own = await admin(smallMock(), "GET", "/clock", undefined, {
      host: "localhost",
      origin,
    });
    expect(own.headers).toMatchObject({
      "access-control-allow-origin": origin,
      vary: "origin",
    });
    const other = await admin(smallMock(), "GET", "/clock", undefined, {
      host: "localhost",
      origin: "https://a.example",
    });
    expect(other.headers["access-control-allow-origin"]).toBe(
      "http://localhost",
    );
  });

  it("answers the preflight of a page of this machine", async () => {
    const headers = { host: "localhost", origin: "http://localhost:3000" };
    const answer = await admin(
      smallMock(),
      "OPTIONS",
      "/clock",
      undefined,
      headers,
    );
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      "access-control-allow-methods": "GET, PUT, POST",
    });
  });
});
