import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A port that was free just now, for servers that cannot choose one themselves.
 */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (!address || typeof address === "string") {
    throw new Error("There is no free port.");
  }
  return address.port;
}
