import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { RetellClient } from "retell-sdk-2";
import Retell312 from "retell-sdk-3-12";
import Retell314 from "retell-sdk-3-14";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Layer } from "../src/api/mock-options.js";
import { createMock } from "../src/create-mock.js";
import { createHttpServer } from "../src/node/http-server.js";
import { type Listening, listen } from "../src/node/listen.js";
import { talk } from "./support/talk.js";

let asked: string[] = [];
const spy: Layer = (next) => (request) => {
  asked.push(request.url);
  if (request.url === "/broken") {
    throw new Error("on purpose");
  }
  const answer = next(request);
  return request.url.includes("late") ? sleep(5).then(() => answer) : answer;
};

const options = { calls: 400, layers: [spy] };
let server: Listening;
beforeAll(async () => {
  server = await listen(options);
});
afterAll(() => server.close());

const get = (path: string, ...fields: string[]) =>
  `GET ${path} HTTP/1.1\r\n${["host: a", "authorization: Bearer x", ...fields].join("\r\n")}\r\n\r\n`;

const GOODBYE = get("/list-calls?limit=1", "connection: close");
const pace = { gapMs: 25, silenceMs: 150, inTurn: true };

describe("what is answered straight on the socket", () => {
  const rows: [name: string, pieces: string[]][] = [
    ["a page", [get("/list-calls?limit=2")]],
    ["a large page", [get("/list-calls?limit=300")]],
    ["a page that is empty", [get("/list-calls?agent_id=nobody")]],
    [
      "a page that comes late",
      [get("/list-calls?limit=1&late=1"), get("/list-calls?limit=2")],
    ],
    [
      "a page after a 400",
      [get("/list-calls?limit=x"), get("/list-calls?limit=2")],
    ],
    [
      "a page after a failure of the mock",
      [get("/broken"), get("/list-calls?limit=2")],
    ],
    [
      "a page after HEAD",
      [get("/list-calls").replace("GET", "HEAD"), get("/list-calls?limit=2")],
    ],
    ["no HTTP after a page", [get("/list-calls?limit=2"), "hello\r\n\r\n"]],
    [
      "a request in two pieces",
      [
        get("/list-calls?limit=2").slice(0, 40),
        get("/list-calls?limit=2").slice(40),
      ],
    ],
    [
      "two requests in one piece",
      [get("/list-calls?limit=2") + get("/list-calls?limit=3")],
    ],
    ["the last request", [get("/list-calls?limit=2", "connection: close")]],
    [
      "a page after a call was registered",
      [
        `POST /register-call HTTP/1.1\r\nhost: a\r\nauthorization: Bearer x\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n{}`,
        get("/list-calls?limit=2"),
      ],
    ],
  ];

  it.each(rows)(
    "%s: the very bytes of node:http, asked for once",
    async (_name, pieces) => {
      asked = [];
      const plain = await talk(server.port, pieces, pace);
      const askedPlain = asked;
      asked = [];
      const reference = createHttpServer(createMock(options).answer).listen(
        0,
        "127.0.0.1",
      );
      await once(reference, "listening");
      const { port } = reference.address() as { port: number };
      expect(plain).toBe(await talk(port, pieces, pace));
      expect(askedPlain).toEqual(asked);
      reference.close();
    },
  );
});

/**
 * Asks for pages of these sizes, so many in one piece, then to close; and reads
 * nothing.
 */
async function askWithoutReading(
  limits: readonly number[],
  atOnce: number,
): Promise<Socket> {
  const socket = connect({
    port: server.port,
    host: "127.0.0.1",
    noDelay: true,
  });
  socket.pause();
  const asks = limits.map((limit) => get(`/list-calls?limit=${limit}`));
  // The first alone: so that what comes next is handed over in the middle.
  for (let n = 0; n < asks.length; n += n === 0 ? 1 : atOnce) {
    socket.write(asks.slice(n, n === 0 ? 1 : n + atOnce).join(""));
    await sleep(1);
  }
  socket.write(GOODBYE);
  return socket;
}

/** The bodies of all answers. */
async function bodiesOf(socket: Socket): Promise<string[]> {
  const heard: Buffer[] = [];
  for await (const data of socket) {
    heard.push(data);
  }
  return Buffer.concat(heard)
    .toString()
    .split(/HTTP\/1\.1 200 OK\r\n.*?\r\n\r\n/s)
    .slice(1);
}

describe("a client that does not read", () => {
  const rows: [
    what: string,
    count: number,
    limitOf: (n: number) => number,
    atOnce: number,
  ][] = [
    ["large answers", 31, (n) => 250 + n, 1],
    ["large answers to several questions at once", 31, (n) => 250 + n, 5],
    ["small answers", 600, (n) => 1 + (n % 9), 1],
  ];

  it.each(rows)(
    "gets %s: none made before it takes the last, and all in the end",
    async (_, count, limitOf, atOnce) => {
      const limits = Array.from({ length: count }, (_, n) => limitOf(n));
      const pages = await pagesOf([...limits, 1]);
      asked = [];
      const socket = await askWithoutReading(limits, atOnce);
      await sleep(100);
      expect(asked.length).toBeLessThan(count);
      const bodies = await bodiesOf(socket);
      expect(bodies.length).toBe(count + 1);
      expect(bodies.findIndex((body, n) => body !== pages[n])).toBe(-1);
    },
    20_000,
  );
});

function pagesOf(limits: readonly number[]): Promise<string[]> {
  const { fetch } = createMock(options);
  const init = { headers: { authorization: "Bearer x" } };
  return Promise.all(
    limits.map(async (limit) =>
      (await fetch(`http://mock/list-calls?limit=${limit}`, init)).text(),
    ),
  );
}

it("closes at once while clients hold idle connections", async () => {
  const other = await listen(options);
  const socket = connect(other.port, "127.0.0.1");
  socket.write(get("/list-calls?limit=1"));
  await once(socket, "data");
  const began = performance.now();
  await other.close();
  expect(performance.now() - began).toBeLessThan(1_500);
});

describe("who is answered so", () => {
  const key = { apiKey: "x" };
  const clients: [
    name: string,
    ask: (baseURL: string) => Promise<unknown>,
    byHttp: number,
  ][] = [
    [
      "the official client 3.14.0",
      (baseURL) => new Retell314({ ...key, baseURL }).call.list({}),
      0,
    ],
    [
      "the official client 3.12.0",
      (baseURL) => new Retell312({ ...key, baseURL }).call.list({}),
      0,
    ],
    [
      "the official client 2.4.1",
      (serverURL) =>
        new RetellClient({ ...key, serverURL }).listCalls(undefined, 1),
      0,
    ],
    [
      "fetch",
      (url) =>
        fetch(`${url}/list-calls`, { headers: { authorization: "Bearer x" } }),
      0,
    ],
    [
      "fetch, when it asks for the head only",
      (url) => fetch(`${url}/list-calls`, { method: "HEAD" }),
      1,
    ],
  ];

  it.each(clients)("%s", async (_name, ask, byHttp) => {
    let seen = 0;
    const see = () => {
      seen++;
    };
    subscribe("http.server.request.start", see);
    await ask(server.url);
    unsubscribe("http.server.request.start", see);
    expect(seen).toBe(byHttp);
  });
});
