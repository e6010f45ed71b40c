import { createServer, type IncomingMessage, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { listen, stop } from "./listen.js";
import { passOn } from "./pass-on.js";

/** A proxy as companies have them. */
export interface ForwardProxy {
  readonly url: string;
  /** What it was asked for, in order: `CONNECT api.example.com:443`. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/** Which port of this machine stands for which host, as `host:port`. */
export type Hosts = Readonly<Record<string, number>>;

/**
 * Starts a proxy on this machine that opens tunnels and passes plain requests
 * on, to the hosts that it is told and to no others.
 */
export async function startForwardProxy(hosts: Hosts): Promise<ForwardProxy> {
  const requests: string[] = [];
  const tunnels = new Set<Duplex>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const to = URL.canParse(request.url ?? "") && new URL(request.url ?? "");
    if (to && to.host in hosts) {
      passOn(request, response, to);
    } else {
      response.writeHead(502).end();
    }
  });
  server.on("connect", (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    tunnels.add(socket);
    openTunnel(request, socket, hosts);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () => stopAll(server, tunnels),
  };
}

function openTunnel(
  { url = "" }: IncomingMessage,
  socket: Duplex,
  hosts: Hosts,
): void {
  const port = hosts[url];
  if (port === undefined) {
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    return;
  }
  const onward = connect(port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    join(socket, onward);
  });
  onward.on("error", () => socket.destroy());
}

/** What one end says, the other hears; when one hangs up, so does the other. */
function join(socket: Duplex, onward: Socket): void {
  socket.pipe(onward);
  onward.pipe(socket);
  socket.on("error", () => onward.destroy());
  socket.on("close", () => onward.destroy());
}

/** A tunnel is none of the server's connections any more. */
async function stopAll(
  server: Server,
  tunnels: Iterable<Duplex>,
): Promise<void> {
  for (const tunnel of tunnels) {
    tunnel.destroy();
  }
  await stop(server);
}
