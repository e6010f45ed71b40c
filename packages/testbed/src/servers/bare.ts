import { fileURLToPath } from "node:url";
import { type Server, startServer } from "./server.js";

/**
 * Starts the floor of all servers: bare node:http that sends the bytes of a
 * file.
 */
export function startBareServer(file: string): Promise<Server> {
  const url = new URL("./bare-server.mjs", import.meta.url);
  const script = fileURLToPath(url);
  return startServer([script, file]);
}
