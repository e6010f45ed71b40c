import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../src/cli/run.js";
import { type Listening, listen } from "../src/node/index.js";

const bearer = { authorization: "Bearer any" };

let server: Listening;
let url: string;
let whole: Buffer;
beforeAll(async () => {
  server = await listen({ calls: 30, size: "long", media: true });
  url = await longestRecording(server.url);
  const answer = await fetch(url);
  whole = Buffer.from(await answer.arrayBuffer());
});
afterAll(() => server.close());

/** The address of the longest recording that a server tells. */
async function longestRecording(base: string): Promise<string> {
  const list = await fetch(`${base}/list-calls`, { headers: bearer });
  const calls: Record<string, number>[] = await list.json();
  const recorded = calls.filter((call) => call.recording_url !== undefined);
  const lengthOf = (call: Record<string, number>) =>
    Number(call.end_timestamp) - Number(call.start_timestamp);
  recorded.sort((one, other) => lengthOf(other) - lengthOf(one));
  return String(recorded[0]?.recording_url);
}

/** What came of an answer, whether it came to its end or not. */
interface Part {
  readonly status: number;
  readonly range: string | undefined;
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

function download(headers: Record<string, string>): Promise<Part> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let answer: IncomingMessage | undefined;
    const done = () =>
      resolve({
        status: answer?.statusCode ?? 0,
        range: answer?.headers["content-range"],
        bytes: Buffer.concat(pieces),
        isWhole: answer?.complete ?? false,
      });
    const asked = request(url, { headers, agent: false }, (response) => {
      answer = response;
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", done);
      response.on("end", done);
    });
    asked.on("error", done);
    asked.end();
  });
}

/** Sends a request in two pieces, and reads until the connection ends. */
async function sayInTwo(first: string, second: string): Promise<Buffer> {
  const socket = connect({
    port: server.port,
    host: "127.0.0.1",
    noDelay: true,
  });
  const pieces: Buffer[] = [];
  socket.on("data", (piece: Buffer) => pieces.push(piece));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await new Promise<void>((resolve) => socket.write(first, () => resolve()));
  await turn();
  socket.write(second);
  await closed;
  return Buffer.concat(pieces);
}

describe("a recording on the wire", () => {
  it("is where the server listens", () => {
    expect(url.startsWith(`${server.url}/media/recordings/call_`)).toBe(true);
    expect(whole.length).toBeGreaterThan(500_000);
  });

  it("answers a range that comes in two packets", async () => {
    const { pathname } = new URL(url);
    const answer = await sayInTwo(
      `GET ${pathname} HTTP/1.1\r\nhost: mock\r\nran`,
      "ge: bytes=-70000\r\nconnection: close\r\n\r\n",
    );
    const body = answer.indexOf("\r\n\r\n") + 4;
    expect(answer.subarray(0, body).toString()).toMatch(/^HTTP\/1\.1 206 /);
    expect(answer.subarray(body).equals(whole.subarray(-70_000))).toBe(true);
  });

  it.each(["cut=300000", "cut=half", "reset=after-headers"])(
    "breaks with %s, and goes on from there",
    async (fault) => {
      const first = await download({ "x-rollcall-fault": fault });
      expect(first.isWhole).toBe(false);
      const have = first.bytes.length;
      expect(have).toBeLessThan(whole.length);
      const rest = await download({ range: `bytes=${have}-` });
      expect(rest.status).toBe(206);
      expect(rest.range).toBe(
        `bytes ${have}-${whole.length - 1}/${whole.length}`,
      );
      const both = Buffer.concat([first.bytes, rest.bytes]);
      expect(both.equals(whole)).toBe(true);
    },
  );

  it("may break once more while it goes on", async () => {
    const headers = { range: "bytes=1000-", "x-rollcall-fault": "cut=2000" };
    const part = await download(headers);
    expect([part.status, part.isWhole]).toEqual([206, false]);
    expect(part.bytes.equals(whole.subarray(1_000, 3_000))).toBe(true);
  });

  it.each([
    [[], "http://127.0.0.1:"],
    [["--media-base", "https://calls.test/mock/"], "https://calls.test/mock/"],
  ])("is with --media %j below %s", async (flags, base) => {
    const silent = { stdout: () => {}, stderr: () => {}, version: "0" };
    const args = ["--port", "0", "--calls", "30", "--media", ...flags];
    const command = await run(args, silent);
    const { url = "" } = command ?? {};
    const address = await longestRecording(url);
    expect(address).toMatch(new RegExp(`^${base}.*media/recordings/call_`));
    const path = address.slice(address.indexOf("/media/"));
    const answer = await fetch(url + path, { method: "HEAD" });
    expect(answer.status).toBe(200);
    await command?.close();
  });
});
