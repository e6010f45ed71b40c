import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Listening, listen } from "../src/node/index.js";

let server: Listening;
beforeAll(async () => {
  server = await listen({ calls: 50 });
});
afterAll(() => server.close());

interface Seen {
  readonly status: number;
  readonly type: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: string;
  /** Whether the body came to its end. */
  readonly whole: boolean;
  /** The socket's error, if there was one. */
  readonly error: string | undefined;
}

/**
 * What a client of a real socket sees of an answer with a fault; a body that
 * stalls is given up as soon as it does.
 */
function see(fault: string): Promise<Seen> {
  const headers = { authorization: "Bearer any", "x-rollcall-fault": fault };
  return new Promise((resolve) => {
    let answered: IncomingMessage | undefined;
    let body = "";
    const done = (error?: string) =>
      resolve({
        status: answered?.statusCode ?? 0,
        type: answered?.headers["content-type"],
        retryAfter: answered?.headers["retry-after"],
        body,
        whole: answered?.complete ?? false,
        error,
      });
    const failed = (error: NodeJS.ErrnoException) => done(error.code);
    const asked = request(
      `${server.url}/list-calls?limit=5`,
      { headers, agent: false },
      (response) => {
        answered = response;
        response.on("data", (part) => {
          body += part;
          if (fault.startsWith("stall")) {
            setImmediate(() => asked.destroy());
          }
        });
        response.on("error", failed);
        response.on("end", () => done());
      },
    );
    asked.on("error", failed);
    asked.end();
  });
}

describe("faults on a real socket", () => {
  it.each<[string, Partial<Seen>]>([
    ["status=500", { status: 500, whole: true, error: undefined }],
    [
      "status=429;retry-after=absurd",
      { status: 429, retryAfter: "277403", whole: true },
    ],
    [
      "html=502",
      { status: 502, type: "text/html; charset=utf-8", whole: true },
    ],
    [
      "content-type=text/plain",
      { status: 200, type: "text/plain", whole: true },
    ],
    ["reset=before-headers", { status: 0, error: "ECONNRESET" }],
    ["reset=during-headers", { status: 0, error: "ECONNRESET" }],
    [
      "reset=after-headers",
      { status: 200, body: "", whole: false, error: "ECONNRESET" },
    ],
    ["cut=100", { status: 200, whole: false, error: "ECONNRESET" }],
    ["stall=100", { status: 200, whole: false }],
    ["truncate=100", { status: 200, whole: true, error: undefined }],
  ])("%s looks like %j", async (fault, want) => {
    const seen = await see(fault);
    expect(seen).toMatchObject(want);
    if (/=100$/.test(fault)) {
      expect(seen.body).toHaveLength(100);
    }
  });

  it("answers the next request as if nothing had been", async () => {
    expect(await see("latency=1ms")).toMatchObject({
      status: 200,
      whole: true,
    });
  });
});

describe("the admin API on a real socket", () => {
  /**
   * A request as a browser would send it after DNS rebinding: fetch would not
   * let us set its host.
   */
  function raw(head: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1", () =>
        socket.end(`${head}\r\nconnection: close\r\n\r\n`),
      );
      let text = "";
      socket.on("data", (part) => {
        text += part;
      });
      socket.on("close", () => resolve(text.split("\r\n")[0] ?? ""));
      socket.on("error", reject);
    });
  }

  it.each([
    ["GET /__rollcall/journal HTTP/1.1\r\nhost: evil.example", "403"],
    ["GET /__rollcall/journal HTTP/1.1\r\nhost: localhost", "200"],
    [
      "POST /__rollcall/reset HTTP/1.1\r\nhost: localhost\r\norigin: https://evil.example\r\ncontent-length: 0",
      "403",
    ],
    [
      "POST /__rollcall/reset HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\ncontent-length: 0",
      "403",
    ],
    [
      "POST /__rollcall/reset HTTP/1.1\r\nhost: localhost\r\nx-rollcall-admin: 1\r\ncontent-length: 0",
      "204",
    ],
  ])("%j is answered with %s", async (head, want) => {
    expect(await raw(head)).toContain(` ${want} `);
  });
});
