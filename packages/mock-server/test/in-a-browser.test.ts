import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type CreateMockOptions, createMock, type Mock } from "../src/index.js";
import { listen } from "../src/node/index.js";
import { browserFetch } from "./support/browser.js";

const origin = "https://app.example";
const bearer = { authorization: "Bearer any" };

/** A mock, and how a page of another origin reaches it. */
interface Open {
  readonly mock: Pick<Mock, "requests" | "setFaults">;
  readonly page: ReturnType<typeof browserFetch>;
  readonly local: ReturnType<typeof browserFetch>;
  readonly metrics: () => Promise<string>;
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) {
    await close();
  }
});

const entries: [
  name: string,
  open: (options: CreateMockOptions) => Promise<Open>,
][] = [
  [
    "mock.fetch",
    async (options) => {
      const mock = createMock({ calls: 20, ...options });
      closing.push(mock.close);
      const send = (path: string, init: RequestInit) =>
        mock.fetch(`http://mock${path}`, init);
      return opened(mock, send);
    },
  ],
  [
    "the server",
    async (options) => {
      const server = await listen({ calls: 20, ...options });
      closing.push(server.close);
      const send = (path: string, init: RequestInit) =>
        fetch(server.url + path, init);
      return opened(server, send);
    },
  ],
];

function opened(
  mock: Open["mock"],
  send: Parameters<typeof browserFetch>[0],
): Open {
  return {
    mock,
    page: browserFetch(send, origin),
    local: browserFetch(send, "http://localhost:3000"),
    metrics: async () =>
      (await send("/__rollcall/metrics", { headers: {} })).text(),
  };
}

describe.each(entries)("a page of another origin, over %s", (_name, open) => {
  it.each([
    ["GET", "/list-calls?limit=1", 200],
    ["GET", "/nowhere", 404],
    ["DELETE", "/nowhere", 404],
    ["PUT", "/list-calls", 405],
    ["PATCH", "/get-call/a", 405],
    ["POST", "/register-call", 400],
    ["GET", "/get-call/%ff", 400],
    ["GET", `/list-calls?${"x".repeat(17_000)}`, 414],
    ["POST", "/register-call", 413],
  ])("sees what %s %s is answered with: %d", async (method, path, status) => {
    const { page } = await open({});
    const body = status === 413 ? "x".repeat(1_100_000) : "{";
    const answer = await page(path.slice(0, 20_000), {
      method,
      headers: { ...bearer, "content-type": "application/json" },
      ...(method === "POST" && { body }),
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    ["status=503", 503],
    ["status=429;retry-after=7", 429],
    ["html=502;retry-after=7", 502],
    ["content-type=text/html", 200],
    ["truncate=half", 200],
    ["page=repeat", 200],
    ["unknown=all", 200],
    ["latency=1ms", 200],
  ])("sees the answer with the fault %s: %d", async (fault, status) => {
    const { page } = await open({ faults: [fault] });
    const answer = await page("/list-calls", { headers: bearer });
    expect(answer.status).toBe(status);
    const waits = fault.includes("retry-after");
    expect(answer.headers.get("retry-after")).toBe(waits ? "7" : null);
  });

  it.each(["status=503;first=1", "reset=before-headers;first=1"])(
    "has no preflight hit by %s: its request is",
    async (fault) => {
      const { page, mock } = await open({ faults: [fault] });
      const ask = () => page("/list-calls", { headers: bearer });
      const first = await ask().catch((error: Error) => error.name);
      expect(first).toEqual(
        fault.startsWith("status")
          ? expect.objectContaining({ status: 503 })
          : "TypeError",
      );
      expect((await ask()).status).toBe(200);
      expect(mock.requests().map(({ method }) => method)).toEqual([
        "GET",
        "GET",
      ]);
    },
  );

  it("has no preflight counted or limited", async () => {
    const { page, mock, metrics } = await open({ rateLimit: "2/h" });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) {
      const answer = await page("/list-calls?limit=1", { headers: bearer });
      statuses.push(answer.status);
      expect(answer.headers.has("retry-after")).toBe(answer.status === 429);
    }
    expect(statuses).toEqual([200, 200, 429, 429]);
    expect(mock.requests()).toHaveLength(4);
    expect(await metrics()).not.toContain('status="204"');
  });

  it("is kept from the admin API, which pages of this machine may use", async () => {
    const { page, local } = await open({});
    await expect(
      page("/__rollcall/reset", {
        method: "POST",
        headers: { "x-rollcall-admin": "1" },
      }),
    ).rejects.toThrow("preflight");
    await expect(page("/__rollcall/clock")).rejects.toThrow("origin");
    const json = { "content-type": "application/json" };
    const sent = async (method: string, path: string, body?: string) => {
      const answer = await local(`/__rollcall${path}`, {
        method,
        headers: json,
        ...(body !== undefined && { body }),
      });
      return answer.status;
    };
    expect(await sent("PUT", "/clock", '{"speed":0}')).toBe(200);
    expect(await sent("PUT", "/clock", '{"spede":0}')).toBe(400);
    expect(await sent("DELETE", "/clock")).toBe(405);
    expect(await sent("DELETE", "/nothing")).toBe(404);
  });
});

it("lets a page read what the HTTP parser refuses", async () => {
  const server = await listen({ calls: 1 });
  closing.push(server.close);
  const text = await new Promise<string>((resolve) => {
    const socket = connect(server.port, "127.0.0.1", () =>
      socket.write("GET / HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n"),
    );
    let seen = "";
    socket.on("data", (part) => {
      seen += part;
    });
    socket.on("close", () => resolve(seen));
  });
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(text).toContain("access-control-allow-origin: *");
});
