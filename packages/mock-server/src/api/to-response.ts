import { firstBytes } from "./answer-body.js";
import { bytesBefore, type Mischief } from "./mischief.js";
import type { MockAnswer } from "./mock-answer.js";

/**
 * Turns an answer into the `Response` (or the rejection) that a client of a
 * real socket would see.
 */
export function respond(answer: MockAnswer, request: Request): Response {
  const { status, headers, mischief } = answer;
  if (mischief?.kind === "reset" && mischief.at !== "after-headers") {
    throw connectionError();
  }
  const body = hasBody(status, request.method)
    ? bodyOf(answer, request.signal)
    : null;
  return new Response(body, {
    status,
    headers,
  });
}

function hasBody(status: number, method: string): boolean {
  if (status === 204) {
    return false;
  }
  if (status === 304) {
    return false;
  }
  return method !== "HEAD";
}

function connectionError(): TypeError {
  const cause = new Error("The mock reset the connection on purpose.");
  return new TypeError("fetch failed", { cause });
}

function bodyOf(
  { chunks, mischief }: MockAnswer,
  signal: AbortSignal,
): BodyInit {
  if (mischief !== undefined) {
    return brokenBody(chunks, mischief, signal);
  }
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) {
    return only as Uint8Array<ArrayBuffer>;
  }
  return wholeBody(chunks);
}

function wholeBody(chunks: MockAnswer["chunks"]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(chunk);
      }
      controller.close();
    },
  });
}

/** A body that never ends, or ends with an error. */
function brokenBody(
  chunks: MockAnswer["chunks"],
  mischief: Mischief,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of firstBytes(chunks, bytesBefore(mischief))) {
        controller.enqueue(piece);
      }
      if (mischief.kind !== "stall") {
        controller.error(connectionError());
        return;
      }
      const stop = () => controller.error(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
    },
  });
}
