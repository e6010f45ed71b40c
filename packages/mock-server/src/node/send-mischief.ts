import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { firstBytes } from "../api/answer-body.js";
import { bytesBefore, type Mischief } from "../api/mischief.js";
import type { MockAnswer } from "../api/mock-answer.js";

/** What was written has to leave the machine before the connection breaks. */
const FLUSH_MS = 20;

/** Misbehaves on purpose. */
export function sendMischief(
  response: ServerResponse,
  answer: MockAnswer,
  mischief: Mischief,
): void {
  const { socket } = response;
  if (socket === null) {
    return;
  }
  if (mischief.kind === "reset" && mischief.at !== "after-headers") {
    resetEarly(socket, mischief.at, answer.status);
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.flushHeaders();
  for (const piece of firstBytes(answer.chunks, bytesBefore(mischief))) {
    response.write(piece);
  }
  breakOff(socket, mischief.kind);
}

/**
 * A stalled answer holds on until the client, or the server as a whole, gives
 * up.
 */
function breakOff(socket: Socket, kind: Mischief["kind"]): void {
  if (kind === "reset") {
    later(() => socket.resetAndDestroy());
  }
  if (kind === "cut") {
    later(() => socket.end());
  }
}

function resetEarly(
  socket: Socket,
  at: "before-headers" | "during-headers",
  status: number,
): void {
  if (at === "during-headers") {
    socket.write(`HTTP/1.1 ${status} \r\ncontent-ty`);
  }
  later(() => socket.resetAndDestroy());
}

function later(action: () => void): void {
  setTimeout(action, FLUSH_MS);
}
