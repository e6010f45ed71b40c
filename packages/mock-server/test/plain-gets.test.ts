import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMock } from "../src/create-mock.js";
import type { Layer } from "../src/engine/options.js";
import { createHttpServer } from "../src/node/http-server.js";
import { type Listening, listen } from "../src/node/listen.js";

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

/** All that is answered to bytes that are sent one after the other, until the server is silent. */
async function talk(port: number, pieces: readonly string[]): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const closed = once(socket, "close");
  let seen = "";
  socket.on("data", (data) => {
    seen += data.toString("latin1");
  });
  for (const piece of pieces) {
    socket.write(piece);
    await sleep(25);
  }
  socket.end();
  await closed;
  return seen.replace(/^date: .*$/gim, "date");
}

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
    const plain = await talk(server.port, pieces);
    const askedPlain = asked;
    asked = [];
    const reference = createHttpServer(createMock(options).answer).listen(0, "127.0.0.1");
    await once(reference, "listening");
    const { port } = reference.address() as { port: number };
    expect(plain).toBe(await talk(port, pieces));
    expect(askedPlain).toEqual(asked);
    reference.close();
  });
});

/** Sends so many requests, each in a piece of its own, and reads nothing. */
async function askWithoutReading(count: number, path: string): Promise<Socket> {
  const socket = connect({ port: server.port, host: "127.0.0.1", noDelay: true });
  socket.pause();
  for (let n = 0; n < count; n++) {
    socket.write(get(path));
    await sleep(3);
  }
  return socket;
}

it("makes no more answers than a client takes, and all of them once it does", async () => {
  asked = [];
  const count = 60;
  const socket = await askWithoutReading(count, "/list-calls?limit=300");
  await sleep(100);
  expect(asked.length).toBeLessThan(count / 2);
  let seen = 0;
  socket.on("data", (data) => {
    seen += data.toString("latin1").split("HTTP/1.1 200 OK").length - 1;
  });
  socket.resume();
  await expect.poll(() => seen, { timeout: 5_000 }).toBe(count);
  expect(asked.length).toBe(count);
  socket.destroy();
});

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
