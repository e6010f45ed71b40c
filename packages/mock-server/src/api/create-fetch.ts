import type { Answerer } from "./answerer.js";
import { errorAnswer } from "./make-answer.js";
import type { MockRequest } from "./mock-request.js";
import { bodyTooLarge, MAX_BODY } from "./refuse-large.js";
import { respond } from "./to-response.js";

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
      const { status, message } = bodyTooLarge();
      return respond(errorAnswer(status, message), request);
    }
    const answered = answer(mockRequestOf(request, body));
    return respond(await rejectOnAbort(answered, request.signal), request);
  };
}

function mockRequestOf(
  request: Request,
  body: Uint8Array | undefined,
): MockRequest {
  const { pathname, search } = new URL(request.url);
  const asked = {
    method: request.method,
    url: pathname + search,
    headers: Object.fromEntries(request.headers),
    isAbandoned: () => request.signal.aborted,
  };
  if (body === undefined) {
    return asked;
  }
  return {
    ...asked,
    body,
  };
}

async function bodyOf(request: Request): Promise<Uint8Array | undefined> {
  if (request.body === null) {
    return undefined;
  }
  return new Uint8Array(await request.arrayBuffer());
}

/** Settles with the answer, or rejects as soon as the caller gives up. */
function rejectOnAbort<T>(
  answer: T | Promise<T>,
  signal: AbortSignal,
): T | Promise<T> {
  if (!(answer instanceof Promise)) {
    return answer;
  }
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const release = () => signal.removeEventListener("abort", stop);
    signal.addEventListener("abort", stop, { once: true });
    answer.then(resolve, reject).finally(release);
  });
}
