import { createMock } from "@rollcall/mock-server";

/** What the mock of the samples has. */
export const dataOfSamples = { calls: 1500, size: "short" } as const;

const apiHost = "api.retellai.com";
const thisMachine = "127.0.0.1";
const platformFetch = globalThis.fetch;

/**
 * A `fetch` for which a mock is the API. It reaches this machine, and refuses
 * every other address.
 */
export function createSampleFetch(): typeof fetch {
  const mock = createMock(dataOfSamples);
  return async (input, init) => {
    const request = new Request(input, init);
    const { hostname } = new URL(request.url);
    if (hostname === apiHost) {
      return mock.fetch(request);
    }
    if (hostname === thisMachine) {
      return platformFetch(input, init);
    }
    throw new Error(`A sample asked ${hostname}.`);
  };
}
