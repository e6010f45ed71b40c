import {
  type IncomingMessage,
  request as openRequest,
  type ServerResponse,
} from "node:http";

/** Sends a request on to another address, and the answer back. */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  to: URL,
): void {
  const onward = openRequest(to, {
    method: request.method,
    headers: request.headers,
  });
  onward.on("response", (answer: IncomingMessage) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => {
    response.destroy();
  });
  response.on("close", () => {
    onward.destroy();
  });
  request.pipe(onward);
}
