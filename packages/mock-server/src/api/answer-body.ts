import { utf8 } from "../calls/computed/writer/byte-writer.js";
import type { MockAnswer } from "./mock-answer.js";

type Chunks = readonly Uint8Array[];

/** The length of a body in bytes. */
export function byteLength(chunks: Chunks): number {
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
  }
  return length;
}

/** The first bytes of a body, without copying. */
export function firstBytes(chunks: Chunks, count: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let left = count;
  for (const chunk of chunks) {
    if (left <= 0) {
      break;
    }
    const isLast = chunk.length > left;
    pieces.push(isLast ? chunk.subarray(0, left) : chunk);
    left -= chunk.length;
  }
  return pieces;
}

/** The body of an answer as text. */
export function bodyText({ chunks }: MockAnswer): string {
  const decoder = new TextDecoder();
  let text = "";
  for (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The body of an answer, parsed. */
export function bodyJson(answer: MockAnswer): unknown {
  return JSON.parse(bodyText(answer));
}

/**
 * The answer with another body; `content-length` follows where there was one.
 */
export function withBody(answer: MockAnswer, chunks: Chunks): MockAnswer {
  if (answer.headers["content-length"] === undefined) {
    return {
      ...answer,
      chunks,
    };
  }
  const length = String(byteLength(chunks));
  const headers = {
    ...answer.headers,
    "content-length": length,
  };
  return {
    ...answer,
    headers,
    chunks,
  };
}

/** The answer with another JSON body. */
export function withJson(answer: MockAnswer, value: unknown): MockAnswer {
  return withBody(answer, [utf8(JSON.stringify(value))]);
}
