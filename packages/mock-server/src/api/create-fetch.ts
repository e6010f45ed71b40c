import type { Answerer } from "./answerer.js";
import { errorAnswer } from "./answers.js";
import { respond } from "./respond.js";
import { MAX_BODY } from "./router.js";
import type { MockRequest } from "./types.js";

/**
 * Makes a `fetch` that asks the engine instead of the network; the origin of
 * the URL doesn't matter.
 */
export function createFetch(answer: Answerer): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const body = await bodyOf(request);
    if (body !== undefined && body.length > MAX_BODY) {
      return respond(
        errorAnswer(413, `The body is larger than ${MAX_BODY} bytes.`),
        request,
      );
    }
    const url = new URL(request.url);
    const asked: MockRequest = {
      method: request.method,
      url: url.pathname + url.search,
      headers: Object.fromEntries(request.headers),
      ...(body === undefined ? {} : { body }),
      isAbandoned: () => request.signal.aborted,
    };
    return respond(await untilAborted(answer(asked), request.signal), request);
  };
}

async function bodyOf(request: Request): Promise<Uint8Array | undefined> {
  return request.body === null
    ? undefined
    : new Uint8Array(await request.arrayBuffer());
}

/** Settles with the answer, or rejects as soon as the caller gives up. */
function untilAborted<T>(
  answer: T | Promise<T>,
  signal: AbortSignal,
): T | Promise<T> {
  if (!(answer instanceof Promise)) {
    return answer;
  }
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    answer
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}
