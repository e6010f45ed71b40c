import type { Socket } from "node:net";
import { ByteArena } from "../data/writer/arena.js";
import type { MockAnswer } from "../engine/types.js";
import { IDLE_MS } from "./http-server.js";

const arena = new ByteArena();

const NAME = /^[a-z][a-z0-9-]*$/;
const VALUE = /^[\t -~]*$/;

/** Fields that say how the connection goes on, and those that every head ends with. */
const OWN = new Set(["connection", "date", "keep-alive", "trailer", "transfer-encoding", "upgrade"]);

/** Answers up to this many bytes are sent in one piece: copying them costs less than a list of pieces. */
const SMALL = 1 << 13;

/** Whether an answer is a plain 200 whose length is known: what {@link sendPlain} may send. */
export function isPlain({ status, headers, chunks, mischief }: MockAnswer): boolean {
  if (status !== 200 || mischief !== undefined) return false;
  let length = 0;
  for (const chunk of chunks) length += chunk.length;
  if (headers["content-length"] !== String(length)) return false;
  for (const name in headers) {
    if (OWN.has(name) || !NAME.test(name) || !VALUE.test(headers[name] as string)) return false;
  }
  return true;
}

/** Sends an answer as `node:http` would; `false` once more waits to be sent than a client should leave lying. */
export function sendPlain(socket: Socket, { headers, chunks }: MockAnswer): boolean {
  const head = headOf(headers);
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined && only.length <= SMALL) {
    const { buffer, byteOffset, length } = arena.take(head.length + only.length);
    const whole = Buffer.from(buffer, byteOffset, length);
    whole.write(head, "latin1");
    whole.set(only, head.length);
    return socket.write(whole);
  }
  socket.cork();
  let room = socket.write(head, "latin1");
  for (const chunk of chunks) room = socket.write(chunk);
  socket.uncork();
  return room;
}

function headOf(headers: MockAnswer["headers"]): string {
  let head = "HTTP/1.1 200 OK\r\n";
  for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
  return `${head}${ending()}`;
}

let second = 0;
let written = "";

/** What every head ends with; written once a second. */
function ending(): string {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    const date = new Date(now * 1000).toUTCString();
    written = `Date: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${IDLE_MS / 1000}\r\n\r\n`;
  }
  return written;
}
