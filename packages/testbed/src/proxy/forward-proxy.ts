import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { listen, stopListening } from "../servers/listen.js";
import { passOn } from "./pass-on.js";
import { openTunnel, refuseTunnel } from "./tunnel.js";

/** A proxy as companies have them. */
export interface ForwardProxy {
  readonly url: string;
  /** What it was asked for, in order: `CONNECT api.example.com:443`. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/** Which port of this machine stands for which host, as `host:port`. */
type Hosts = ReadonlyMap<string, number>;

/**
 * Starts a proxy on this machine that opens tunnels and passes plain requests
 * on, to the hosts that it is told and to no others.
 */
export async function startForwardProxy(hosts: Hosts): Promise<ForwardProxy> {
  const requests: string[] = [];
  const tunnels: Duplex[] = [];
  const server = createServer();
  server.on("request", (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answerPlainly(request, response, hosts);
  });
  server.on("connect", (request, client) => {
    requests.push(`CONNECT ${request.url}`);
    tunnels.push(client);
    answerWithTunnel(request, client, hosts);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async stop() {
      // They are none of the server's connections any more.
      for (const tunnel of tunnels) {
        tunnel.destroy();
      }
      await stopListening(server);
    },
  };
}

function answerPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  hosts: Hosts,
): void {
  const { url = "" } = request;
  const to = URL.canParse(url) ? new URL(url) : undefined;
  if (to && hosts.has(to.host)) {
    passOn(request, response, to);
  } else {
    response.writeHead(502);
    response.end();
  }
}

function answerWithTunnel(
  request: IncomingMessage,
  client: Duplex,
  hosts: Hosts,
): void {
  const port = hosts.get(request.url ?? "");
  if (port === undefined) {
    refuseTunnel(client);
  } else {
    openTunnel(client, port);
  }
}
