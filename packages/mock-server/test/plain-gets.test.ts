import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMock } from "../src/create-mock.js";
import type { Layer } from "../src/engine/options.js";
import { createHttpServer } from "../src/node/http-server.js";
import { type Listening, listen } from "../src/node/listen.js";
import { talk } from "./support/talk.js";

let asked: string[] = [];
const spy: Layer = (next) => (request) => {
  asked.push(request.url);
  if (request.url === "/broken") throw new Error("on purpose");
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

const pace = { gapMs: 25, silenceMs: 60 };

describe("what is answered straight on the socket", () => {
  const rows: [name: string, pieces: string[]][] = [
    ["a page", [get("/list-calls?limit=2")]],
    ["a large page", [get("/list-calls?limit=300")]],
    ["a page that is empty", [get("/list-calls?agent_id=nobody")]],
    ["a page that comes late", [get("/list-calls?limit=1&late=1"), get("/list-calls?limit=2")]],
    ["a page after a 400", [get("/list-calls?limit=x"), get("/list-calls?limit=2")]],
    ["a page after a failure of the mock", [get("/broken"), get("/list-calls?limit=2")]],
    ["a page after HEAD", [get("/list-calls").replace("GET", "HEAD"), get("/list-calls?limit=2")]],
    ["no HTTP after a page", [get("/list-calls?limit=2"), "hello\r\n\r\n"]],
    [
      "a request in two pieces",
      [get("/list-calls?limit=2").slice(0, 40), get("/list-calls?limit=2").slice(40)],
    ],
    ["two requests in one piece", [get("/list-calls?limit=2") + get("/list-calls?limit=3")]],
    ["the last request", [get("/list-calls?limit=2", "connection: close")]],
    [
      "a page after a call was registered",
      [
        `POST /register-call HTTP/1.1\r\nhost: a\r\nauthorization: Bearer x\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n{}`,
        get("/list-calls?limit=2"),
      ],
    ],
  ];

  it.each(rows)("%s: the very bytes of node:http, asked for once", async (_name, pieces) => {
    asked = [];
    const plain = await talk(server.port, pieces, pace);
    const askedPlain = asked;
    asked = [];
    const reference = createHttpServer(createMock(options).answer).listen(0, "127.0.0.1");
    await once(reference, "listening");
    const { port } = reference.address() as { port: number };
    expect(plain).toBe(await talk(port, pieces, pace));
    expect(askedPlain).toEqual(asked);
    reference.close();
  });
});

/** Asks for pages of these sizes, each in a piece of its own, then to close; and reads nothing. */
async function askWithoutReading(limits: readonly number[]): Promise<Socket> {
  const socket = connect({ port: server.port, host: "127.0.0.1", noDelay: true });
  socket.pause();
  for (const limit of limits) {
    socket.write(get(`/list-calls?limit=${limit}`));
    await sleep(1);
  }
  socket.write(get("/list-calls?limit=1", "connection: close"));
  return socket;
}

/** The bodies of all answers. */
async function bodiesOf(socket: Socket): Promise<string[]> {
  const heard: Buffer[] = [];
  for await (const data of socket) heard.push(data);
  return Buffer.concat(heard)
    .toString()
    .split(/HTTP\/1\.1 200 OK\r\n.*?\r\n\r\n/s)
    .slice(1);
}

describe("a client that does not read", () => {
  it.each([
    ["large", 30, (n: number) => 250 + n],
    ["small", 600, (n: number) => 1 + (n % 9)],
  ])(
    "has no more %s answers made than it takes, and gets them all once it does",
    async (_, length, limitOf) => {
      const limits = Array.from({ length }, (_, n) => limitOf(n));
      const pages = await pagesOf([...limits, 1]);
      asked = [];
      const sockets = await Promise.all([askWithoutReading(limits), askWithoutReading(limits)]);
      await sleep(100);
      expect(asked.length).toBeLessThan(2 * length);
      for (const bodies of await Promise.all(sockets.map(bodiesOf))) {
        expect(bodies.length).toBe(pages.length);
        expect(bodies.findIndex((body, n) => body !== pages[n])).toBe(-1);
      }
    },
    20_000,
  );
});

function pagesOf(limits: readonly number[]): Promise<string[]> {
  const { fetch } = createMock(options);
  const init = { headers: { authorization: "Bearer x" } };
  return Promise.all(
    limits.map(async (limit) => (await fetch(`http://mock/list-calls?limit=${limit}`, init)).text()),
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

it("answers 408 to who connects and says nothing", { timeout: 15_000 }, async () => {
  const socket = connect(server.port, "127.0.0.1");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1.1 408 /);
  await once(socket, "close");
});
