import { once } from "node:events";
import {
  createServer,
  get,
  type IncomingMessage,
  type Server,
} from "node:http";
import { Agent, get as getOverTls } from "node:https";
import { text } from "node:stream/consumers";
import { connect } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listen, stopListening } from "../servers/listen.js";
import { certificateFor } from "./certificate.js";
import { type ForwardProxy, startForwardProxy } from "./forward-proxy.js";
import { startTlsFront, type TlsFront } from "./tls-front.js";

const host = "api.example.com";
const certificate = certificateFor(host);

let origin: Server;
let originPort: number;
let front: TlsFront;
let proxy: ForwardProxy;

beforeEach(async () => {
  origin = createServer((request, response) => {
    response.end(`${request.method} ${request.url}`);
  });
  originPort = await listen(origin);
  front = await startTlsFront(certificate, `http://127.0.0.1:${originPort}`);
  proxy = await startForwardProxy(
    new Map([
      [`127.0.0.1:${originPort}`, originPort],
      [`${host}:443`, front.port],
    ]),
  );
});
afterEach(async () => {
  await proxy.stop();
  await front.stop();
  await stopListening(origin);
});

/** Asks the proxy for a tunnel, and answers how it replied. */
async function openTunnel(authority: string) {
  const request = get({
    host: "127.0.0.1",
    port: new URL(proxy.url).port,
    method: "CONNECT",
    path: authority,
    agent: false,
  });
  const [response, socket] = await once(request, "connect");
  return { status: response.statusCode, socket };
}

describe("The forward proxy", () => {
  test("passes plain requests on", async () => {
    const path = `http://127.0.0.1:${originPort}/a?b`;
    const { port } = new URL(proxy.url);
    const request = get({ host: "127.0.0.1", port, path, agent: false });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    expect(await text(response)).toBe("GET /a?b");
    expect(proxy.requests).toEqual([`GET ${path}`]);
  });

  test("tunnels to a name whose certificate is checked", async () => {
    const { socket } = await openTunnel(`${host}:443`);
    const agent = new Agent({ maxSockets: 1 });
    agent.createConnection = () =>
      connect({ socket, servername: host, ca: certificate.cert });
    const request = getOverTls({ host, path: "/c", agent });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    expect(await text(response)).toBe("GET /c");
    agent.destroy();
  });

  test("leads nowhere else", async () => {
    const { status, socket } = await openTunnel("elsewhere.example.com:443");
    socket.destroy();
    expect(status).toBe(502);
  });
});
