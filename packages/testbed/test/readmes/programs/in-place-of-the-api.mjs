// Preloaded where a sample runs: the address of the API leads to a mock in the
// same process, and no other address but this machine's leads anywhere. It has
// the calls that the sample names, by `SAMPLE_CALLS`.
import { createMock } from "@rollcall/mock-server";

const apiHost = "api.retellai.com";
const thisMachine = ["127.0.0.1", "localhost"];
const mock = createMock({ calls: 1500, size: "short" });
const named = process.env.SAMPLE_CALLS?.split(" ").filter(Boolean) ?? [];
mock.calls.add(named.map((call_id) => ({ call_id, call_status: "ended" })));
const platformFetch = globalThis.fetch;

/** @type {typeof fetch} */
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { hostname } = new URL(request.url);
  if (hostname === apiHost) {
    return mock.fetch(request);
  }
  if (thisMachine.includes(hostname)) {
    return platformFetch(request);
  }
  throw new Error(`A sample asked ${hostname}.`);
};
