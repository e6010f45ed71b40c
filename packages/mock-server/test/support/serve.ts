import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answerer } from "../../src/api/answerer.js";

/** An answerer on a port of this machine. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves an answerer that does no mischief. */
export async function serve(answerer: Answerer): Promise<Served> {
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) {
      parts.push(part as Uint8Array);
    }
    const headers = request.headers as Record<string, string>;
    const { method = "GET", url = "/" } = request;
    const answer = await answerer({
      method,
      url,
      headers,
      body: Buffer.concat(parts),
    });
    response.writeHead(answer.status, answer.headers);
    response.end(Buffer.concat(answer.chunks));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) =>
        server.close(() => resolve()).closeAllConnections(),
      ),
  };
}
