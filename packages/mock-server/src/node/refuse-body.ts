import type { IncomingMessage, ServerResponse } from "node:http";
import type { MockAnswer } from "../api/mock-answer.js";

/** How long the rest of an unwanted body is read, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Answers a request whose body is not wanted. What the client is still sending
 * is read and thrown away for a while: a connection that is closed in the
 * middle of it takes the answer along.
 */
export function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, chunks }: MockAnswer,
): void {
  response.writeHead(status, {
    ...headers,
    connection: "close",
  });
  for (const chunk of chunks) {
    response.write(chunk);
  }
  const finish = () => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(finish, PATIENCE_MS);
  request.once("close", finish);
  request.once("end", finish);
  request.resume();
}
