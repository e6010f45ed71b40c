import { request as askPlain, type RequestOptions } from "node:http";
import { request as askSecurely } from "node:https";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { ChosenProxy } from "./choose-proxy.js";
import { hostOf } from "./no-proxy.js";

/** Whoever takes longer to answer is not there, in milliseconds. */
const limitMs = 10_000;

/**
 * Connects to the host and port of an address.
 *
 * @throws What the system says, or that it took too long.
 */
export async function openSocket(
  address: URL,
  signal: AbortSignal,
): Promise<Socket> {
  const socket = connect(portOf(address), hostOf(address));
  await waitFor(socket, "connect", signal);
  return socket;
}

/** Opens a tunnel through a proxy to an address. */
export async function openThroughProxy(
  address: URL,
  { url }: ChosenProxy,
  signal: AbortSignal,
): Promise<Socket> {
  const target = `${address.hostname}:${portOf(address)}`;
  const ask = url.protocol === "https:" ? askSecurely : askPlain;
  const request = ask(describeConnect(url, target));
  request.end();
  return await new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      request.destroy();
      reject(error);
    };
    request.setTimeout(limitMs, () => fail(new Error("it took too long")));
    request.once("error", fail);
    signal.addEventListener("abort", () => fail(new Error("interrupted")), {
      once: true,
    });
    request.once("connect", ({ statusCode }, socket) => {
      socket.on("error", () => undefined);
      if (statusCode === 200) {
        resolve(socket);
      } else {
        fail(new Error(`the proxy answers ${statusCode}`));
      }
    });
  });
}

function describeConnect(url: URL, target: string): RequestOptions {
  const { username, password } = url;
  const isNamed = username !== "";
  return {
    host: hostOf(url),
    port: portOf(url),
    method: "CONNECT",
    path: target,
    headers: { host: target },
    ...(isNamed && {
      auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}`,
    }),
    agent: false,
  };
}

/**
 * Speaks TLS on a socket. A certificate that is not accepted is no error here:
 * the socket says what is wrong, and nothing may be sent on it.
 */
export async function startTls(
  socket: Socket,
  address: URL,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const host = hostOf(address);
  const secure = connectTls({
    socket,
    // An IP address is no name to ask for.
    ...(isIP(host) === 0 && { servername: host }),
    host,
    rejectUnauthorized: false,
  });
  await waitFor(secure, "secureConnect", signal);
  return secure;
}

function portOf({ port, protocol }: URL): number {
  if (port !== "") {
    return Number(port);
  }
  if (protocol === "https:") {
    return 443;
  }
  return 80;
}

/** Waits for an event of a socket, and destroys it where it does not come. */
async function waitFor(
  socket: Socket,
  event: string,
  signal: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(limitMs, () => fail(new Error("it took too long")));
    // More than one may come: each has to be heard, or the process ends.
    socket.on("error", fail);
    socket.once("close", () => fail(new Error("it hung up")));
    signal.addEventListener("abort", () => fail(new Error("interrupted")), {
      once: true,
    });
    socket.once(event, () => {
      socket.setTimeout(0);
      resolve();
    });
  });
}
