import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type CreateMockOptions,
  createMock,
  type Mock,
} from "../create-mock.js";
import { requireRule, textLike, wholeNumber } from "../util/rule.js";
import { createHttpServer } from "./http-server.js";
import { PlainGets } from "./plain-gets.js";

/** What {@link listen} can be told. */
export interface ListenOptions extends CreateMockOptions {
  /** @default 0: any that is free */
  readonly port?: number;
  /**
   * The address to listen on. Anything but a loopback address lets others in.
   * @default "127.0.0.1"
   */
  readonly host?: string;
}

/** What `port` may be. */
export const portRule = wholeNumber(0, 65_535);

/** What `host` may be. */
export const hostRule = textLike(
  /^[^\s\p{Cc}]+$/u,
  "an address of this machine",
);

/** A mock that listens. */
export interface Listening extends Omit<Mock, "close"> {
  /** Without a slash at the end: `http://127.0.0.1:43121`. */
  readonly url: string;
  readonly port: number;
  /**
   * Stops the clock and the server, and closes the state: answers what is under
   * way, for at most two seconds.
   */
  close(): Promise<void>;
}

/**
 * Serves a mock over HTTP. Rejects with a `RangeError` for options that make no
 * sense, and with the system's error when the port is taken.
 *
 * @example
 * ```ts
 * const server = await listen({ calls: 1000 });
 * const headers = { authorization: "Bearer any" };
 * const answer = await fetch(`${server.url}/list-calls`, { headers });
 * answer.status; // => 200
 * await server.close();
 * ```
 */
export async function listen(options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = "127.0.0.1", ...rest } = options;
  requireRule("port", portRule, port);
  requireRule("host", hostRule, host);
  const server = createHttpServer((asked) => plain.answer(asked), rest.log);
  const address = await bind(server, port, host).catch((error) => {
    rest.state?.close();
    throw error;
  });
  const url = urlOf(address);
  const mock = createMockAt(url, server, rest);
  const plain = new PlainGets(mock.answer);
  plain.serve(server);
  return {
    ...mock,
    url,
    port: address.port,
    close: () => close(server).then(mock.close),
  };
}

/**
 * Makes the mock once the server has its address, with which the addresses of
 * recordings begin. No request is read before the caller waits again.
 */
function createMockAt(
  url: string,
  server: Server,
  options: CreateMockOptions,
): Mock {
  const here = options.media === true ? { media: url } : {};
  try {
    return createMock({
      ...options,
      ...here,
    });
  } catch (error) {
    server.close();
    throw error;
  }
}

function urlOf({ family, address, port }: AddressInfo): string {
  const host = family === "IPv6" ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

function bind(
  server: Server,
  port: number,
  host: string,
): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 2_000);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
