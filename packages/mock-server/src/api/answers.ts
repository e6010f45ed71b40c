import { utf8 } from "../calls/computed/writer/bytes.js";
import type { MockAnswer } from "./types.js";

/**
 * What every answer says to web pages of other origins: this server is for
 * local tools, and nothing in it is secret.
 */
export const CORS = { "access-control-allow-origin": "*" } as const;

/** What an answer with more than a page in it (a `retry-after`) says beside. */
const EXPOSED = { "access-control-expose-headers": "*" } as const;

const JSON_TYPE = "application/json; charset=utf-8";

/** An answer of JSON that is already bytes. */
export function bytesAnswer(
  status: number,
  chunks: readonly Uint8Array[],
): MockAnswer {
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
  }
  return {
    status,
    // Written out: on every answer, a spread is the larger part of what this
    // costs.
    headers: {
      "access-control-allow-origin": CORS["access-control-allow-origin"],
      "content-type": JSON_TYPE,
      "content-length": String(length),
    },
    chunks,
  };
}

/** An answer with the API's error body. */
export function errorAnswer(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): MockAnswer {
  const answer = bytesAnswer(status, [
    utf8(JSON.stringify({ status: "error", message })),
  ]);
  return { ...answer, headers: { ...answer.headers, ...EXPOSED, ...headers } };
}

/**
 * The answer with what lets web pages read it, where a layer made it without.
 */
export function withCors(answer: MockAnswer): MockAnswer {
  if (answer.headers["access-control-allow-origin"] !== undefined) {
    return answer;
  }
  return { ...answer, headers: { ...CORS, ...EXPOSED, ...answer.headers } };
}

/** The answer to a browser that asks before it sends. */
export function preflightAnswer(
  methods: string,
  wanted = "authorization, content-type",
): MockAnswer {
  return {
    status: 204,
    headers: {
      ...CORS,
      "access-control-allow-methods": methods,
      "access-control-allow-headers": wanted,
      "access-control-max-age": "600",
    },
    chunks: [],
  };
}
