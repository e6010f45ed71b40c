import { apiKey } from "../../servers/mock.js";
import type { Server } from "../../servers/server.js";
import { runScript } from "../harness/run-script.js";

const load = new URL("./load.mjs", import.meta.url);

/** How much is asked of a server. */
export interface Load {
  /** Path and query. */
  readonly path: string;
  /** How many requests are measured; half as many go before, to warm it up. */
  readonly requests: number;
}

/**
 * The microseconds of CPU that a server spends on each of many equal requests,
 * as its own process counts them.
 */
export async function cpuPerRequest(
  server: Server,
  { path, requests }: Load,
): Promise<number> {
  const url = server.url + path;
  await send(url, Math.ceil(requests / 2));
  const before = await server.usage();
  await send(url, requests);
  const after = await server.usage();
  const ms = after.cpuMs - before.cpuMs;
  return (ms * 1000) / requests;
}

async function send(url: string, requests: number): Promise<void> {
  const input = {
    url,
    apiKey,
    requests,
    connections: 4,
  };
  await runScript(load, input);
}
