import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Server } from "node:net";

/** A request as it came in. */
export interface Arrival {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A real server on this machine, which keeps what it was sent. */
export async function httpServer(
  answer: (arrival: Arrival, response: ServerResponse) => void,
) {
  const arrivals: Arrival[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) {
      body += chunk;
    }
    const { method, url, headers } = request;
    const arrival = { method, url, headers, body };
    arrivals.push(arrival);
    answer(arrival, response);
  });
  const url = `http://127.0.0.1:${await portOf(server)}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, arrivals, close };
}

/** The port of a server that begins to listen on this machine. */
export async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

export function writeJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
