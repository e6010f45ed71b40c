import type { MockOptions } from "../../src/api/mock-options.js";
import { createMock, type Mock } from "../../src/create-mock.js";
import { listen } from "../../src/node/listen.js";

/** A mock behind one of its entries. */
export interface Transport {
  readonly mock: Mock;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The entries that every rule of the API must hold over. */
export const TRANSPORTS: readonly [
  name: string,
  open: (options: MockOptions) => Promise<Transport>,
][] = [
  [
    "fetch",
    async (options) => {
      const mock = createMock(options);
      return {
        mock,
        fetch: (path, init) => mock.fetch(`http://mock${path}`, init),
        close: async () => {},
      };
    },
  ],
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
