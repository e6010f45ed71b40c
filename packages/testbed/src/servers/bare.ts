import { fileURLToPath } from "node:url";
import { type Server, startServer } from "./server.js";

const script = fileURLToPath(new URL("./bare-server.mjs", import.meta.url));

/**
 * Starts the floor of all servers: bare node:http that sends the bytes of a
 * file.
 */
export function startBareServer(file: string): Promise<Server> {
  return startServer([script, file]);
}
