import { createServer } from "node:http";
import { closeServer, listen } from "./listen.js";

/** A port that was free just now, for a script that has to be told one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const address = await listen(server);
  await closeServer(server);
  return Number(new URL(address).port);
}
