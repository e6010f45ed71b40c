import { createServer, type IncomingMessage } from "node:http";
import { Duplex } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MockRequest } from "../api/mock-request.js";
import { BEGUN, PlainHeadReader } from "./plain-head.js";

const read = (text: string) =>
  new PlainHeadReader().read(Buffer.from(text, "latin1"));

describe("a plain head", () => {
  it("is read", () => {
    expect(
      read(
        "GET /list-calls?limit=1 HTTP/1.1\r\nHost: a\r\nX-Two:\t b c \r\nConnection: Keep-Alive\r\n\r\n",
      ),
    ).toEqual({
      method: "GET",
      url: "/list-calls?limit=1",
      headers: { host: "a", "x-two": "b c", connection: "Keep-Alive" },
    });
  });

  it("is read anew when its fields change, and only then", () => {
    const reader = new PlainHeadReader();
    const ask = (url: string, key: string) =>
      reader.read(
        Buffer.from(
          `GET ${url} HTTP/1.1\r\nhost: a\r\nauthorization: ${key}\r\n\r\n`,
        ),
      ) as MockRequest;
    const [one, two, three] = [ask("/a", "x"), ask("/b", "x"), ask("/b", "y")];
    expect(two).toEqual({ ...one, url: "/b" });
    expect(two.headers).toBe(one.headers);
    expect(three.headers.authorization).toBe("y");
    expect(one.headers.authorization).toBe("x");
  });

  const host = "host: a\r\n";
  it.each([
    ["another method", `POST / HTTP/1.1\r\n${host}\r\n`],
    ["a method in lower case", `get / HTTP/1.1\r\n${host}\r\n`],
    ["HTTP/1.0", `GET / HTTP/1.0\r\n${host}\r\n`],
    ["a whole URL", `GET http://a/ HTTP/1.1\r\n${host}\r\n`],
    ["a space in the URL", `GET /a b HTTP/1.1\r\n${host}\r\n`],
    ["bytes in the URL", `GET /\xff HTTP/1.1\r\n${host}\r\n`],
    ["no host", "GET / HTTP/1.1\r\nx: y\r\n\r\n"],
    ["no fields", "GET / HTTP/1.1\r\n\r\n"],
    ["half a head", `GET / HTTP/1.1\r\n${host}`],
    [
      "a second request",
      `GET / HTTP/1.1\r\n${host}\r\nGET / HTTP/1.1\r\n${host}\r\n`,
    ],
    ["a body", `GET / HTTP/1.1\r\n${host}\r\nx`],
    ["a length", `GET / HTTP/1.1\r\n${host}content-length: 0\r\n\r\n`],
    ["chunks", `GET / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`],
    ["an expectation", `GET / HTTP/1.1\r\n${host}expect: 100-continue\r\n\r\n`],
    [
      "an upgrade",
      `GET / HTTP/1.1\r\n${host}connection: upgrade\r\nupgrade: websocket\r\n\r\n`,
    ],
    ["the wish to close", `GET / HTTP/1.1\r\n${host}connection: close\r\n\r\n`],
    ["a field twice", `GET / HTTP/1.1\r\n${host}x: 1\r\nX: 2\r\n\r\n`],
    ["a folded field", `GET / HTTP/1.1\r\n${host}x: 1\r\n 2\r\n\r\n`],
    ["a space before the colon", `GET / HTTP/1.1\r\n${host}x : 1\r\n\r\n`],
    ["a bare line feed", `GET / HTTP/1.1\r\n${host}x: 1\n\r\n`],
    ["a bare carriage return", `GET / HTTP/1.1\r\n${host}x: 1\r2\r\n\r\n`],
    ["a zero byte", `GET / HTTP/1.1\r\n${host}x: 1\0\r\n\r\n`],
    ["a prototype's name", `GET / HTTP/1.1\r\n${host}__proto__: 1\r\n\r\n`],
    [
      "a head of more than 8 KiB",
      `GET / HTTP/1.1\r\n${host}x: ${"y".repeat(9000)}\r\n\r\n`,
    ],
  ])("has no %s", (_name, text) => {
    expect(read(text)).toBeUndefined();
  });
});

/** Mostly the first of the choices, now and then one of the others. */
const mostly = <T>(usual: fc.Arbitrary<T>, ...odd: T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
const name = mostly(
  fc.constantFrom(
    "a",
    "X-B",
    "accept",
    "Cookie",
    "Constructor",
    "If-None-Match",
  ),
  ...[
    "x_y",
    "te",
    "connection",
    "Host",
    "é",
    "content-length",
    "transfer-encoding",
  ],
);
const value = fc.oneof(
  fc.constantFrom("", "keep-alive", "a b", " \t a\t ", "a,b", '"x"; y'),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "binary-ascii", maxLength: 2 }),
);
const separator = mostly(fc.constantFrom(":", ": ", ":\t "), " :", "");
const end = mostly(fc.constant("\r\n"), "\n", "\r", "\r\n ");
const field = fc
  .tuple(end, name, separator, value)
  .map((parts) => parts.join(""));
const head = fc
  .tuple(
    mostly(fc.constant("GET "), "GET  ", "PUT ", " GET ", "get "),
    fc
      .oneof(fc.webPath(), fc.webPath(), fc.string({ maxLength: 5 }))
      .map((path) => `/${path}`),
    mostly(fc.constant(" HTTP/1.1"), " HTTP/1.0", " HTTP/1.1 ", " http/1.1"),
    fc.array(field, { maxLength: 3 }).map((fields) => fields.join("")),
    mostly(fc.constant("\r\nhost: a"), "", "\r\nhost:"),
    mostly(
      fc.constant("\r\n\r\n"),
      "\r\n",
      "\r\n\r\n\r\n",
      "\r\n\r\nx",
      "\n\n",
    ),
  )
  .map((parts) => Buffer.from(parts.join(""), "latin1"));

it("sees in whatever bytes it reads what the HTTP parser sees", async () => {
  const byParser = httpParser();
  let plain = 0;
  const property = fc.asyncProperty(head, async (bytes) => {
    const request = new PlainHeadReader().read(bytes);
    if (request === undefined || request === BEGUN) {
      return;
    }
    plain++;
    expect(await byParser(bytes)).toEqual([
      { ...request, headers: { ...request.headers } },
    ]);
  });
  await fc.assert(property, { numRuns: 5_000 });
  expect(plain).toBeGreaterThan(1_000);
}, 60_000);

/**
 * What `node:http` makes of all the bytes that come on one connection: the
 * requests, or its error.
 */
function httpParser(): (bytes: Buffer) => Promise<unknown[]> {
  const server = createServer({ requireHostHeader: false });
  return (bytes) =>
    new Promise((resolve) => {
      const seen: unknown[] = [];
      const socket = new Duplex({
        read() {},
        write: (_chunk, _encoding, done) => done(),
      });
      server.removeAllListeners("request").removeAllListeners("clientError");
      server.on(
        "request",
        ({ method, url, headers, complete }: IncomingMessage, response) => {
          seen.push({ method, url, headers: { ...headers } });
          response.end();
          if (!complete) {
            setImmediate(() => resolve(seen));
          }
        },
      );
      server.on("clientError", (error) => resolve([...seen, error]));
      server.emit("connection", socket);
      socket.push(bytes);
      socket.push(null);
      socket.on("close", () => resolve(seen));
      setImmediate(() => setImmediate(() => resolve(seen)));
    });
}
