import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Listening, listen } from "../src/node/listen.js";
import { BEGUN, PlainHeadReader } from "../src/node/plain-head.js";

const host = "host: 127.0.0.1\r\nauthorization: Bearer k\r\n";

/** A POST as clients write it, in one piece. */
function post(path: string, body: string, fields = host): string {
  return `POST ${path} HTTP/1.1\r\n${fields}content-length: ${body.length}\r\n\r\n${body}`;
}

let server: Listening;
beforeAll(async () => {
  server = await listen({ calls: 50 });
});
afterAll(() => server.close());

/** Sends pieces one after another; the whole answer to the one request. */
async function answerTo(socket: Socket, ...pieces: string[]): Promise<string> {
  let text = "";
  const read = new Promise<void>((resolve) => {
    const listener = (bytes: Buffer) => {
      text += bytes.toString("utf8");
      if (isWhole(text)) {
        socket.off("data", listener);
        resolve();
      }
    };
    socket.on("data", listener);
  });
  for (const piece of pieces) {
    await new Promise((resolve) => socket.write(piece, resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await read;
  return text.replace(/^date: .*\r\n/im, "");
}

function isWhole(text: string): boolean {
  const [head = "", body] = text.split("\r\n\r\n");
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  return body !== undefined && Buffer.byteLength(body) >= Number(length ?? 0);
}

const open = () => openTo(server.port);

async function openTo(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

describe("a POST in one piece", () => {
  const body = JSON.stringify({ limit: 3, sort_order: "ascending" });

  it("is answered as one that comes in several", async () => {
    const [one, other] = [await open(), await open()];
    const text = post("/v3/list-calls", body);
    const whole = await answerTo(one, text);
    const again = await answerTo(one, text);
    const bodyAt = text.indexOf("{");
    const pieces = [
      [text.slice(0, bodyAt), text.slice(bodyAt)],
      [text.slice(0, -5), text.slice(-5)],
      [text.slice(0, bodyAt), text.slice(bodyAt, -5), text.slice(-5)],
      [text.slice(0, 20), text.slice(20)],
    ];
    expect(whole).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(again).toBe(whole);
    for (const some of pieces) {
      expect(await answerTo(other, ...some)).toBe(whole);
    }
    one.destroy();
    other.destroy();
  });

  it("makes one call and not two, although its answer is not plain", async () => {
    const socket = await open();
    const before = server.calls.count();
    const made = post("/v2/create-web-call", JSON.stringify({ agent_id: "a" }));
    expect(await answerTo(socket, made)).toMatch(/^HTTP\/1\.1 201 /);
    expect(server.calls.count()).toBe(before + 1);
    expect(await answerTo(socket, made)).toMatch(/^HTTP\/1\.1 201 /);
    expect(server.calls.count()).toBe(before + 2);
    const page = await answerTo(socket, post("/v3/list-calls", body));
    expect(page).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    socket.destroy();
  });

  it.each([
    ["the head alone", ""],
    ["half a body", '{"limit"'],
  ])("is no valid request where the client ends after %s", async (_, sent) => {
    const socket = await open();
    const head = `POST /v3/list-calls HTTP/1.1\r\n${host}content-length: 11\r\n\r\n`;
    socket.end(head + sent);
    expect(await answerTo(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("is answered before a server that closes is closed", async () => {
    const other = await listen({ calls: 5 });
    const socket = await openTo(other.port);
    const text = post("/v3/list-calls", '{"limit":1}');
    expect(await answerTo(socket, text)).toMatch(/^HTTP\/1\.1 200 /);
    const bodyAt = text.indexOf("{");
    const answer = answerTo(socket, text.slice(0, bodyAt));
    // Only what another connection brings later was surely read after it.
    await answerTo(await openTo(other.port), text);
    const closed = other.close();
    socket.write(text.slice(bodyAt));
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
    await closed;
  });

  it("may be refused, and another one comes after it", async () => {
    const socket = await open();
    const wrong = post("/v3/list-calls", '{"limit": 0}');
    expect(await answerTo(socket, wrong)).toMatch(/^HTTP\/1\.1 400 /);
    const right = post("/v3/list-calls", "{}");
    expect(await answerTo(socket, right)).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });
});

describe("a plain POST", () => {
  const read = (text: string) =>
    new PlainHeadReader().read(Buffer.from(text, "latin1"));

  it("is read with its body", () => {
    const text = '{"a":1}';
    expect(read(post("/v3/list-calls", text))).toMatchObject({
      method: "POST",
      body: Buffer.from(text),
    });
    expect(read(post("/x", ""))).toMatchObject({ body: Buffer.from("") });
  });

  it("has begun as long as its body is not whole", () => {
    const text = post("/", "abc");
    expect(read(text.slice(0, -1))).toBe(BEGUN);
    expect(read(text.slice(0, -3))).toBe(BEGUN);
    expect(read(text.slice(0, -4))).toBeUndefined();
  });

  it.each([
    ["no length", `POST / HTTP/1.1\r\n${host}\r\n`],
    ["a body that is too long", post("/", "x".repeat(9_000)).slice(0, 200)],
    ["more than its body", `${post("/", "abc")}G`],
    ["a length with a zero before it", post("/", "abc").replace(" 3", " 03")],
    // The parser answers 400 to it, and takes a tab before the length.
    ["a tab after the length", post("/", "abc").replace(" 3", " 3\t")],
    ["two lengths", post("/", "abc", `${host}content-length: 3\r\n`)],
    ["chunks", post("/", "abc", `${host}transfer-encoding: chunked\r\n`)],
    ["an expectation", post("/", "abc", `${host}expect: 100-continue\r\n`)],
  ])("is not one with %s", (_name, text) => {
    expect(read(text)).toBeUndefined();
  });

  it("lends its fields to no GET", () => {
    const reader = new PlainHeadReader();
    const text = post("/a", "");
    expect(reader.read(Buffer.from(text))).toBeDefined();
    expect(reader.read(Buffer.from(text.replace("POST", "GET")))).toBe(
      undefined,
    );
  });
});
