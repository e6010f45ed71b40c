import { join } from "node:path";
import { install } from "../installed/install.js";
import { freePort } from "./free-port.js";
import { type Server, startServer } from "./server.js";

/** The newest that runs on Node 20. */
const packages = { "@stoplight/prism-cli": "5.14.2" };

/**
 * Starts Prism in its quietest mode: one process, no log, examples of the
 * document instead of random values.
 */
export async function startPrism(document: string): Promise<Server> {
  const folder = await install(packages);
  const bin = join(
    folder,
    "node_modules",
    "@stoplight",
    "prism-cli",
    "dist",
    "index.js",
  );
  const port = await freePort();
  const args = [
    "mock",
    document,
    "--port",
    String(port),
    "--verboseLevel",
    "silent",
    "--cors",
    "false",
  ];
  return startServer([bin, ...args], `http://127.0.0.1:${port}`);
}
