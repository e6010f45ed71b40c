import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { errorAnswer } from "../api/make-answer.js";
import type { MockAnswer } from "../api/mock-answer.js";

/**
 * Answers what the HTTP parser refused, in the API's form, and closes the
 * connection.
 */
export function answerParserError(
  error: NodeJS.ErrnoException,
  socket: Duplex,
): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  answerOnSocket(socket, answerFor(error.code));
}

/**
 * Answers that the head of a request took too long, and closes the connection.
 */
export function answerSlowRequest(socket: Duplex): void {
  answerOnSocket(socket, answerFor("ERR_HTTP_REQUEST_TIMEOUT"));
}

/** Answers that a request ended before it was whole, and closes the connection. */
export function answerBrokenRequest(socket: Duplex): void {
  answerOnSocket(socket, answerFor("HPE_INVALID_EOF_STATE"));
}

function answerFor(code: string | undefined): MockAnswer {
  if (code === "HPE_HEADER_OVERFLOW") {
    return errorAnswer(431, "The URL and headers are larger than 32768 bytes.");
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return errorAnswer(408, "The request took too long to arrive.");
  }
  return errorAnswer(400, "The request is not valid HTTP.");
}

/** Writes an answer by hand, where there is no response object, and closes. */
export function answerOnSocket(
  socket: Duplex,
  { status, headers, chunks }: MockAnswer,
): void {
  const lines = Object.entries({
    ...headers,
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`,
  );
  for (const chunk of chunks) {
    socket.write(chunk);
  }
  socket.end();
}
