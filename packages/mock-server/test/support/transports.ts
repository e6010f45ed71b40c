import { afterEach, describe } from "vitest";
import {
  type CreateMockOptions,
  createMock,
  type Mock,
} from "../../src/create-mock.js";
import { listen } from "../../src/node/listen.js";

/** A mock behind one of its entries. */
export interface Transport {
  readonly mock: Omit<Mock, "close">;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The entries that every rule of the API must hold over. */
export const TRANSPORTS: readonly [
  name: string,
  open: (options: CreateMockOptions) => Promise<Transport>,
][] = [
  ["fetch", async (options) => inProcess(createMock(options))],
  [
    "http",
    async (options) => {
      const server = await listen(options);
      return {
        mock: server,
        fetch: (path, init) => fetch(server.url + path, init),
        close: () => server.close(),
      };
    },
  ],
];

/** A mock behind its own `fetch`. */
export function inProcess(mock: Mock): Transport {
  return {
    mock,
    fetch: (path, init) => mock.fetch(`http://mock${path}`, init),
    close: async () => mock.close(),
  };
}

/** Opens a mock that is closed after the test. */
export type Open = (options: CreateMockOptions) => Promise<Transport>;

/** Describes what has to hold over each entry. */
export function describeOverTransports(
  title: string,
  define: (open: Open) => void,
): void {
  describe.each(TRANSPORTS)(`${title} over %s`, (_name, openTransport) => {
    const opened: Transport[] = [];
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((transport) => transport.close()));
    });
    define(async (options) => {
      const transport = await openTransport(options);
      opened.push(transport);
      return transport;
    });
  });
}
