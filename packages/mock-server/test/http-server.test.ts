import { execFile } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { promisify } from "node:util";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from "vitest";
import type { Mischief } from "../src/api/mischief.js";
import type { Layer } from "../src/api/mock-options.js";
import { createMock } from "../src/create-mock.js";
import { createHttpServer } from "../src/node/http-server.js";
import { type Listening, listen } from "../src/node/listen.js";
import { PlainGets } from "../src/node/plain-gets.js";

let server: Listening;
let mischief: Mischief | undefined;

/** A layer that misbehaves as the test says. */
const misbehave: Layer = (next) => async (request) => {
  const answer = await next(request);
  return mischief === undefined ? answer : { ...answer, mischief };
};

beforeAll(async () => {
  server = await listen({ calls: 200, layers: [misbehave] });
});
afterAll(() => server.close());

/**
 * Sends bytes as they are; everything that comes back until the connection
 * closes.
 */
function rawOn(port: number, ...pieces: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let seen = "";
    socket.on("data", (data) => {
      seen += data.toString("latin1");
    });
    socket.on("close", () => resolve(seen));
    socket.on("error", () => resolve(seen));
    for (const piece of pieces) {
      socket.write(piece);
    }
  });
}

const raw = (...pieces: (string | Buffer)[]) => rawOn(server.port, ...pieces);

const ask = (path = "/list-calls") =>
  fetch(server.url + path, { headers: { authorization: "Bearer any" } });
const expectAlive = async () =>
  expect((await ask("/list-calls?limit=1")).status).toBe(200);

describe("a request that is no good", () => {
  const requests: [
    name: string,
    pieces: (string | Buffer)[],
    status: number,
  ][] = [
    ["no HTTP at all", ["hello\r\n\r\n"], 400],
    [
      "bad bytes in the URL",
      [
        Buffer.from(
          "GET /list-calls?limit=\xff\xfe HTTP/1.1\r\nhost: a\r\n\r\n",
          "latin1",
        ),
      ],
      400,
    ],
    [
      "headers of more than 32 KiB",
      [`GET / HTTP/1.1\r\nhost: a\r\nx: ${"y".repeat(40_000)}\r\n\r\n`],
      431,
    ],
    [
      "two lengths",
      [
        "POST /register-call HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{",
      ],
      400,
    ],
    ["no host", ["GET /list-calls HTTP/1.1\r\nconnection: close\r\n\r\n"], 400],
    ["CONNECT", ["CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n"], 405],
    [
      "an expectation of something else",
      ["GET / HTTP/1.1\r\nhost: a\r\nexpect: tea\r\nconnection: close\r\n\r\n"],
      417,
    ],
    [
      "a chunked body that doesn't end",
      [
        "POST /register-call HTTP/1.1\r\nhost: a\r\nauthorization: Bearer x\r\ntransfer-encoding: chunked\r\n\r\n",
        ...Array.from(
          { length: 20 },
          () => `10000\r\n${"x".repeat(0x10000)}\r\n`,
        ),
      ],
      413,
    ],
    [
      "a body that is announced too large",
      [
        "POST /register-call HTTP/1.1\r\nhost: a\r\nauthorization: Bearer x\r\ncontent-length: 99999999\r\n\r\n{",
      ],
      413,
    ],
    [
      "a body that is no UTF-8",
      [
        Buffer.from(
          "POST /register-call HTTP/1.1\r\nhost: a\r\nauthorization: Bearer x\r\nconnection: close\r\ncontent-length: 2\r\n\r\n\xff\xfe",
          "latin1",
        ),
      ],
      400,
    ],
  ];

  it.each(requests)(
    "%s: a 4xx with the API's error body",
    async (_name, pieces, status) => {
      const answer = await raw(...pieces);
      expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
      expect(answer).toContain('{"status":"error","message":"');
      await expectAlive();
    },
  );

  it("a large body: its client, another process, always sees the 413", async () => {
    const script = `
      const init = { method: "POST", headers: { authorization: "Bearer any" }, body: new Uint8Array(5 << 20) };
      const post = () => fetch("${server.url}/register-call", init).then((a) => a.status, (e) => e.cause.code);
      const seen = new Set();
      for (let k = 0; k < 20; k++) seen.add(await post());
      console.log([...seen].join());`;
    const args = ["--input-type=module", "--eval", script];
    expect((await promisify(execFile)(process.execPath, args)).stdout).toBe(
      "413\n",
    );
    await expectAlive();
  });

  // The soak waits for the ten seconds.
  it("slow headers: 408 when their ten seconds are over", async () => {
    const plain = new PlainGets(createMock({ calls: 1 }).answer);
    const hurried = createHttpServer(plain.answer);
    plain.serve(hurried);
    expect(hurried.headersTimeout).toBe(10_000);
    hurried.headersTimeout = 1;
    await once(hurried.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void hurried.close());
    const { port } = hurried.address() as AddressInfo;
    const answer = await rawOn(
      port,
      "GET /list-calls HTTP/1.1\r\nhost: a\r\nx:",
    );
    expect(answer.slice(0, 12)).toBe("HTTP/1.1 408");
  });
});

describe("mischief on a real socket", () => {
  const committed = async (kind: Mischief) => {
    mischief = kind;
    try {
      const answer = await ask("/list-calls?limit=5");
      return {
        status: answer.status,
        body: await answer.text().catch(() => "broken"),
      };
    } catch {
      return { status: 0, body: "" };
    } finally {
      mischief = undefined;
    }
  };

  it.each([
    [
      { kind: "reset", at: "before-headers" },
      { status: 0, body: "" },
    ],
    [
      { kind: "reset", at: "during-headers" },
      { status: 0, body: "" },
    ],
    [
      { kind: "cut", afterBytes: 100 },
      { status: 200, body: "broken" },
    ],
  ] as [Mischief, object][])("%j", async (kind, seen) => {
    expect(await committed(kind)).toEqual(seen);
    await expectAlive();
  });

  it("reset after the headers", async () => {
    expect(
      (await committed({ kind: "reset", at: "after-headers" })).body,
    ).not.toMatch(/^\[/);
  });

  it("stall: the first bytes, and then silence until the client gives up", async () => {
    mischief = { kind: "stall", afterBytes: 10 };
    const gone = new AbortController();
    const answer = await fetch(`${server.url}/list-calls`, {
      headers: { authorization: "Bearer a" },
      signal: gone.signal,
    });
    mischief = undefined;
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.length).toBe(10);
    const next = reader?.read().catch((error: Error) => error.name);
    setTimeout(() => gone.abort(), 100);
    expect(await next).toBe("AbortError");
  });
});

it("reads whole URLs on the request line, as proxies send them", async () => {
  const head =
    "authorization: Bearer a\r\nhost: a\r\nconnection: close\r\n\r\n";
  expect(
    await raw(`GET http://a/list-calls?limit=1 HTTP/1.1\r\n${head}`),
  ).toMatch(/^HTTP\/1.1 200/);
});
