import type { Mischief, MockAnswer } from "./types.js";

/**
 * Turns an answer into the `Response` (or the rejection) that a client of a
 * real socket would see.
 */
export function respond(answer: MockAnswer, request: Request): Response {
  const { mischief } = answer;
  if (mischief?.kind === "reset" && mischief.at !== "after-headers") {
    throw failed();
  }
  const bodiless =
    answer.status === 204 || answer.status === 304 || request.method === "HEAD";
  const body = bodiless ? null : bodyFor(answer, mischief, request.signal);
  return new Response(body, { status: answer.status, headers: answer.headers });
}

function failed(): TypeError {
  return new TypeError("fetch failed", {
    cause: new Error("The mock reset the connection on purpose."),
  });
}

function bodyFor(
  answer: MockAnswer,
  mischief: Mischief | undefined,
  signal: AbortSignal,
): BodyInit {
  const [only] = answer.chunks;
  if (
    mischief === undefined &&
    answer.chunks.length === 1 &&
    only !== undefined
  ) {
    return only as Uint8Array<ArrayBuffer>;
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const stop = () => controller.error(signal.reason);
      if (mischief?.kind === "stall") {
        signal.addEventListener("abort", stop, { once: true });
      }
      const until =
        mischief === undefined
          ? Infinity
          : mischief.kind === "reset"
            ? 0
            : mischief.afterBytes;
      for (const piece of firstBytes(answer.chunks, until)) {
        controller.enqueue(piece);
      }
      if (mischief === undefined) {
        controller.close();
      } else if (mischief.kind !== "stall") {
        controller.error(failed());
      }
    },
  });
}

/** The chunks up to so many bytes. */
export function firstBytes(
  chunks: readonly Uint8Array[],
  count: number,
): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let left = count;
  for (const chunk of chunks) {
    if (left <= 0) {
      break;
    }
    pieces.push(chunk.length > left ? chunk.subarray(0, left) : chunk);
    left -= chunk.length;
  }
  return pieces;
}
