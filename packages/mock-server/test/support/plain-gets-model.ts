import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMock } from "../../src/create-mock.js";
import { createHttpServer } from "../../src/node/http-server.js";
import { type Listening, listen } from "../../src/node/listen.js";
import { talk } from "./talk.js";

const weighed = <T>(
  ...choices: [weight: number, arbitrary: fc.Arbitrary<T>][]
) => fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const parameter = weighed<string>(
  [
    4,
    fc.constantFrom(
      "limit=1",
      "limit=3",
      "limit=40",
      "sort_order=ascending",
      "agent_id=nobody",
    ),
  ],
  [1, fc.constantFrom("limit=x", "pagination_key=call_no", "%ff=%", "a+b=%20")],
  [
    1,
    fc.constantFrom(
      "filter_criteria[agent_id][]=a",
      "filter_criteria=%7B%22agent_id%22:[]%7D",
    ),
  ],
  [1, fc.webQueryParameters()],
);
const path = weighed<string>(
  [8, fc.constant("/list-calls")],
  [
    1,
    fc.constantFrom(
      "/",
      "/get-call/x%20y",
      "/get-call/%ff",
      "/__rollcall/clock",
      "/__rollcall/no",
    ),
  ],
  [1, fc.webPath()],
);
const target = fc
  .tuple(path, fc.array(parameter, { maxLength: 2 }))
  .map(([where, asked]) =>
    asked.length === 0 ? where : `${where}?${asked.join("&")}`,
  );

const hosts = weighed<string>(
  [20, fc.constantFrom("host: 127.0.0.1", "Host:localhost:1")],
  [
    1,
    fc.constantFrom("host: elsewhere.example", "host:", "host: a\r\nhost: b"),
  ],
);
const keys = weighed<string>(
  [12, fc.constant("authorization: Bearer k")],
  [
    1,
    fc.constantFrom(
      "Authorization:bearer  k ",
      "authorization: Bearer other",
      "x: y",
    ),
  ],
  [1, fc.constant("authorization: Bearer k\r\nauthorization: Bearer other")],
);
const CHUNKED = "transfer-encoding: chunked";

/** What changes nothing, or only what the mock makes of the request. */
const harmless = fc.constantFrom(
  "connection: keep-alive",
  "accept: */*",
  "origin: http://localhost:3000",
  "x-odd:\t caf\xe9 ",
  "x-rollcall-fault: status=429",
  "x-rollcall-fault: nonsense",
  "cookie: a=1\r\ncookie: b=2",
  "content-length: 0",
  CHUNKED,
  "expect: tea",
  "te: trailers",
);
/** After these the connection ends, or what comes on it next is no request. */
const final = fc.constantFrom(
  "connection: close",
  "connection: upgrade\r\nupgrade: websocket",
  "expect: 100-continue",
  "content-length: 1\r\ncontent-length: 2",
  "x-folded: a\r\n b",
  "x-space : a",
  "x-bare: a\nb",
  "x-zero: \0",
  "x-rollcall-fault: reset=before-headers",
  "x-rollcall-fault: truncate=5",
  ": no name",
  "no colon",
);

const request = (
  method: fc.Arbitrary<string>,
  version: fc.Arbitrary<string>,
  field: fc.Arbitrary<string>,
) =>
  fc
    .tuple(
      method,
      target,
      version,
      hosts,
      keys,
      fc.array(field, { maxLength: 1 }),
    )
    .map(([verb, where, protocol, ...fields]) => {
      const lines = fields.flat();
      const body = lines.includes(CHUNKED) ? "0\r\n\r\n" : "";
      return `${verb} ${where} ${protocol}\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
    });

const get = fc.constant("GET");
const http11 = fc.constant("HTTP/1.1");
const usual = weighed<string>(
  [6, request(get, http11, fc.constant("accept: */*"))],
  [2, request(get, http11, harmless)],
  [1, request(fc.constantFrom("HEAD", "OPTIONS", "DELETE"), http11, harmless)],
);
const odd = fc.constantFrom(
  "hello\r\n\r\n",
  "GET / HTTP/1.1\r\nx: y\r\n\r\n",
  "GET /\xe9 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
  "GET http://a/list-calls?limit=1 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
  "GET /list-calls HTTP/1.1\r\nhost",
);
/**
 * The end of a connection: an answer after which the server closes, or bytes
 * that it waits for the rest of.
 */
const last = weighed<string>(
  [
    3,
    fc.constant(
      "GET /list-calls?limit=2 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
    ),
  ],
  [2, request(get, http11, final)],
  [
    1,
    request(
      get,
      fc.constantFrom("HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "http/1.1", ""),
      harmless,
    ),
  ],
  [1, request(fc.constantFrom("get", "GE T", "CONNECT"), http11, harmless)],
  [1, odd],
  [1, fc.integer({ min: 7_900, max: 8_300 }).map(ofSize)],
  [1, fc.constantFrom(16_300, 16_500, 32_600, 33_000, 70_000).map(ofSize)],
);

function ofSize(size: number): string {
  return `GET /list-calls?x=${"y".repeat(size)} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`;
}

/**
 * What is sent on one connection: requests, each in a piece of its own, or cut
 * and glued anyhow; then the last one, once all others are being answered.
 * Nothing comes after it, for a server that closes while it is spoken to may
 * lose its answer.
 */
const conversation = fc
  .tuple(
    fc.array(usual, { maxLength: 4 }),
    last,
    fc.option(fc.array(fc.nat(), { maxLength: 2 })),
  )
  .map(([requests, end, cuts]) => ({
    pieces: [...(cuts === null ? requests : cut(requests.join(""), cuts)), end],
    answers: requests.length,
  }));

function cut(text: string, places: readonly number[]): string[] {
  const at = [
    0,
    ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b),
    text.length,
  ];
  return at
    .slice(1)
    .map((end, n) => text.slice(at[n], end))
    .filter((piece) => piece !== "");
}

const options = { calls: 40, apiKeys: ["k"], faults: ["status=503;rate=0.02"] };

/** Compares so many conversations with those that `node:http` has. */
export function describePlainGets(conversations: number): void {
  describe("a server of plain GETs", () => {
    let server: Listening;
    let reference: Server;
    beforeAll(async () => {
      server = await listen(options);
      reference = createHttpServer(createMock(options).answer).listen(
        0,
        "127.0.0.1",
      );
      await once(reference, "listening");
    });
    afterAll(async () => {
      reference.close();
      reference.closeAllConnections();
      await server.close();
    });

    it("answers whatever bytes come on a connection with the very bytes of node:http", async () => {
      const { port } = reference.address() as AddressInfo;
      const property = fc.asyncProperty(
        conversation,
        async ({ pieces, answers }) => {
          const pace = { gapMs: 2, answers, silenceMs: 300 };
          const [plain, wanted] = await Promise.all(
            [server.port, port].map((at) => talk(at, pieces, pace)),
          );
          expect(plain).toBe(wanted);
        },
      );
      await fc.assert(property, { numRuns: conversations });
    }, 300_000);
  });
}
