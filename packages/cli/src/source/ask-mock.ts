import { setImmediate } from "node:timers/promises";
import type { Fetch, FetchInit, FetchResponse } from "@rollcall/core";
import type { Answerer, MockAnswer } from "@rollcall/mock-server";

/**
 * A `fetch` that asks a mock in plain values. The mock's own one makes a
 * `Request` and a `Response`, for which Node loads all that `fetch` is made of:
 * 30 ms of CPU time, where Node itself starts in 75. The mock answers without
 * ever waiting: before each answer there is a moment in which Ctrl-C is heard.
 */
export function askMock(answer: Answerer): Fetch {
  return async (url, { method, headers, body, signal }) => {
    const { pathname, search } = new URL(url);
    const asked = {
      method,
      url: pathname + search,
      headers,
      isAbandoned: () => signal.aborted,
    };
    const sent = body === undefined ? asked : { ...asked, body: toBytes(body) };
    await setImmediate();
    return toResponse(await answer(sent));
  };
}

function toBytes(body: NonNullable<FetchInit["body"]>): Uint8Array {
  if (typeof body === "string") {
    return Buffer.from(body);
  }
  return new Uint8Array(body);
}

function toResponse({ status, headers, chunks }: MockAnswer): FetchResponse {
  const bytes = Buffer.concat(chunks);
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: "",
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    text: async () => bytes.toString(),
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  };
}
