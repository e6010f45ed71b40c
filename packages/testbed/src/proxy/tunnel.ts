import { connect } from "node:net";
import type { Duplex } from "node:stream";

/** Opens a tunnel from a client of a proxy to a port of this machine. */
export function openTunnel(client: Duplex, port: number): void {
  const server = connect(port, "127.0.0.1");
  server.on("connect", () => {
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    client.pipe(server);
    server.pipe(client);
  });
  hangUpWith(server, client);
  hangUpWith(client, server);
}

/** When one end hangs up, so does the other. */
function hangUpWith(one: Duplex, other: Duplex): void {
  one.on("error", () => {
    other.destroy();
  });
  one.on("close", () => {
    other.destroy();
  });
}

/** Tells a client of a proxy that there is no way through. */
export function refuseTunnel(client: Duplex): void {
  client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
}
