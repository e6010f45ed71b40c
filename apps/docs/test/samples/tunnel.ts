import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** A proxy on this machine that opens tunnels and counts them. */
export interface Tunnel {
  readonly url: string;
  readonly opened: () => number;
  close(): Promise<void>;
}

/** Starts a proxy that answers CONNECT, and nothing else. */
export async function startTunnel(): Promise<Tunnel> {
  let opened = 0;
  const server = createServer();
  server.on("connect", ({ url = "" }, near) => {
    opened += 1;
    const { hostname, port } = new URL(`http://${url}`);
    const far = connect(Number(port), hostname, () => {
      near.write("HTTP/1.1 200 Connection established\r\n\r\n");
      near.pipe(far).pipe(near);
    });
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
    near.on("close", () => far.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    opened: () => opened,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
