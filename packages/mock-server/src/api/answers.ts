import { utf8 } from "../calls/computed/writer/bytes.js";
import { CORS, CORS_ALL } from "./cors.js";
import type { MockAnswer } from "./mock-answer.js";

const JSON_TYPE = "application/json; charset=utf-8";

type Headers = Readonly<Record<string, string>>;

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

/** An answer of text. */
export function textAnswer(
  status: number,
  type: string,
  text: string,
  headers: Headers = {},
): MockAnswer {
  const bytes = utf8(text);
  const own = {
    "content-type": type,
    "content-length": String(bytes.length),
  };
  return {
    status,
    headers: {
      ...CORS_ALL,
      ...own,
      ...headers,
    },
    chunks: [bytes],
  };
}

/** An answer of JSON. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers?: Headers,
): MockAnswer {
  return textAnswer(status, JSON_TYPE, JSON.stringify(value), headers);
}

/** An answer with the API's error body. */
export function errorAnswer(
  status: number,
  message: string,
  headers?: Headers,
): MockAnswer {
  return jsonAnswer(status, { status: "error", message }, headers);
}

/** An answer without a body. */
export function emptyAnswer(headers: Headers = {}): MockAnswer {
  return {
    status: 204,
    headers,
    chunks: [],
  };
}

/** The same answer to a HEAD. */
export function withoutBody(answer: MockAnswer): MockAnswer {
  return {
    ...answer,
    chunks: [],
  };
}
