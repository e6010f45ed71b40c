import type { Server } from "node:http";

/** Listens on a free port of this machine only, and says where. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The server has no port.");
  }
  return `http://127.0.0.1:${address.port}`;
}

/** Ends it, and every connection that it keeps open. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((close) => server.close(close));
  server.closeAllConnections();
  await closed;
}
