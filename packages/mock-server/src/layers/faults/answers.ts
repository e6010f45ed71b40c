import type { MockAnswer } from "../../api/types.js";

const encoder = new TextEncoder();

/** An answer with a text body, encoded as UTF-8. */
export function textAnswer(
  status: number,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): MockAnswer {
  const bytes = encoder.encode(text);
  return {
    status,
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      ...headers,
    },
    chunks: [bytes],
  };
}

/** An answer with a JSON body. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers?: Readonly<Record<string, string>>,
): MockAnswer {
  return textAnswer(
    status,
    "application/json; charset=utf-8",
    JSON.stringify(value),
    headers,
  );
}

/** An answer with the API's own error body. */
export function errorAnswer(
  status: number,
  message: string,
  headers?: Readonly<Record<string, string>>,
): MockAnswer {
  return jsonAnswer(status, { status: "error", message }, headers);
}

/** The length of an answer's body in bytes. */
export function bodyLength(answer: MockAnswer): number {
  let length = 0;
  for (const chunk of answer.chunks) {
    length += chunk.byteLength;
  }
  return length;
}

/** The body as text. */
export function bodyText(answer: MockAnswer): string {
  const decoder = new TextDecoder();
  return (
    answer.chunks
      .map((chunk) => decoder.decode(chunk, { stream: true }))
      .join("") + decoder.decode()
  );
}

/**
 * The answer with another body; `content-length` follows where there was one.
 */
export function withBody(
  answer: MockAnswer,
  chunks: readonly Uint8Array[],
): MockAnswer {
  const changed = { ...answer, chunks };
  if (answer.headers["content-length"] === undefined) {
    return changed;
  }
  return {
    ...changed,
    headers: {
      ...answer.headers,
      "content-length": String(bodyLength(changed)),
    },
  };
}

/** The answer with another JSON body. */
export function withJson(answer: MockAnswer, value: unknown): MockAnswer {
  return withBody(answer, [encoder.encode(JSON.stringify(value))]);
}

/** The first bytes of a body, without copying. */
export function firstBytes(
  chunks: readonly Uint8Array[],
  bytes: number,
): Uint8Array[] {
  const kept: Uint8Array[] = [];
  let left = bytes;
  for (const chunk of chunks) {
    if (left <= 0) {
      break;
    }
    kept.push(chunk.byteLength <= left ? chunk : chunk.subarray(0, left));
    left -= chunk.byteLength;
  }
  return kept;
}
