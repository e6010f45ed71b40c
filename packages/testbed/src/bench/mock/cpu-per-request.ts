import { apiKey } from "../../servers/mock.js";
import type { Server } from "../../servers/server.js";
import { runScript } from "../harness/run-script.js";

const script = new URL("./load.mjs", import.meta.url);

/** How much is asked of a server. */
export interface Load {
  /** Path and query. */
  readonly path: string;
  /** What is sent as JSON by a POST. @default nothing, by a GET */
  readonly body?: object;
  /** Whether a body comes after its head, in a packet of its own. */
  readonly inTwoPackets?: boolean;
  /** How many requests are measured; half as many go before, to warm it up. */
  readonly requests: number;
}

/**
 * The microseconds of CPU that a server spends on each of many equal requests,
 * as its own process counts them.
 */
export async function cpuPerRequest(
  server: Server,
  load: Load,
): Promise<number> {
  const { requests } = load;
  await send(server, load, Math.ceil(requests / 2));
  const before = await server.usage();
  await send(server, load, requests);
  const after = await server.usage();
  const ms = after.cpuMs - before.cpuMs;
  return (ms * 1000) / requests;
}

async function send(
  { url }: Server,
  { path, body, inTwoPackets }: Load,
  requests: number,
): Promise<void> {
  const input = {
    url: url + path,
    apiKey,
    body: body && JSON.stringify(body),
    inTwoPackets,
    requests,
    connections: 4,
  };
  await runScript(script, input);
}
