import type { Socket } from "node:net";
import { byteLength } from "../api/answer-body.js";
import type { MockAnswer } from "../api/mock-answer.js";
import { IDLE_MS } from "./socket-timeouts.js";

const NAME = /^[a-z][a-z0-9-]*$/;
const VALUE = /^[\t -~]*$/;

/**
 * Fields that say how the connection goes on, and those that every head ends
 * with.
 */
const OWN = new Set([
  "connection",
  "date",
  "keep-alive",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Answers up to this many bytes are sent in one piece: copying them costs less
 * than a list of pieces.
 */
const SMALL = 1 << 16;

/**
 * For answers of one piece. What the system took at once is read by nobody any
 * more, and is written over.
 */
let scratchAnswer = Buffer.allocUnsafe(SMALL);

/**
 * The head that `node:http` would write before a plain 200 whose length is
 * known; `undefined` for all other answers.
 */
export function plainHeadOf({
  status,
  headers,
  chunks,
  mischief,
}: MockAnswer): string | undefined {
  if (status !== 200) {
    return undefined;
  }
  if (mischief !== undefined) {
    return undefined;
  }
  if (headers["content-length"] !== String(byteLength(chunks))) {
    return undefined;
  }
  let head = "HTTP/1.1 200 OK\r\n";
  for (const name in headers) {
    const value = headers[name] as string;
    if (OWN.has(name)) {
      return undefined;
    }
    if (!NAME.test(name)) {
      return undefined;
    }
    if (!VALUE.test(value)) {
      return undefined;
    }
    head += `${name}: ${value}\r\n`;
  }
  return head + ending();
}

/** Writes an answer: in one piece, or a large one in the pieces that it has. */
export function sendPlain(
  socket: Socket,
  head: string,
  chunks: readonly Uint8Array[],
): void {
  if (head.length + byteLength(chunks) <= SMALL) {
    sendWhole(socket, head, chunks);
  } else {
    sendPieces(socket, head, chunks);
  }
}

function sendWhole(
  socket: Socket,
  head: string,
  chunks: readonly Uint8Array[],
): void {
  let at = scratchAnswer.write(head, "latin1");
  for (const chunk of chunks) {
    scratchAnswer.set(chunk, at);
    at += chunk.length;
  }
  socket.write(scratchAnswer.subarray(0, at));
  if (socket.writableLength > 0) {
    scratchAnswer = Buffer.allocUnsafe(SMALL);
  }
}

function sendPieces(
  socket: Socket,
  head: string,
  chunks: readonly Uint8Array[],
): void {
  socket.cork();
  socket.write(head, "latin1");
  for (const chunk of chunks) {
    socket.write(chunk);
  }
  socket.uncork();
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
