import { once } from "node:events";
import { createServer } from "node:net";
import { listen } from "./listen.js";

/**
 * A port that was free just now, for servers that cannot choose one themselves.
 */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, "close");
  return port;
}
