import type { Answerer } from "./answerer.js";
import type { MockAnswer } from "./mock-answer.js";
import type { MockRequest } from "./mock-request.js";

/**
 * What every answer says to web pages of other origins: this server is for
 * local tools, and nothing in it is secret.
 */
export const CORS = { "access-control-allow-origin": "*" } as const;

/** The same, for answers with headers that a page has to be allowed to read. */
export const CORS_ALL = {
  ...CORS,
  "access-control-expose-headers": "*",
} as const;

/** Lets web pages read all answers, those too that a layer made without CORS. */
export function withCors(inner: Answerer): Answerer {
  return (request) => {
    const answer = inner(request);
    if (answer instanceof Promise) {
      return answer.then(readableByPages);
    }
    return readableByPages(answer);
  };
}

function readableByPages(answer: MockAnswer): MockAnswer {
  if (answer.headers["access-control-allow-origin"] !== undefined) {
    return answer;
  }
  return {
    ...answer,
    headers: {
      ...CORS_ALL,
      ...answer.headers,
    },
  };
}

/** Whether a browser only asks what it may send. */
export function isPreflight({ method, headers }: MockRequest): boolean {
  return (
    method === "OPTIONS" &&
    headers["access-control-request-method"] !== undefined
  );
}

/**
 * Answers a preflight: whatever the page wants to send, it may. So the page
 * sees the answer of the API, a 404 or 405 too, and not an error of CORS.
 */
export function preflightAnswer({ headers }: MockRequest): MockAnswer {
  const method = headers["access-control-request-method"] ?? "*";
  const wanted = headers["access-control-request-headers"];
  return {
    status: 204,
    headers: {
      ...CORS,
      "access-control-allow-methods": method,
      "access-control-allow-headers": wanted ?? "authorization, content-type",
      "access-control-max-age": "600",
    },
    chunks: [],
  };
}

/**
 * Answers preflights before any layer within: a browser sends them unasked, so
 * that they are not faulted, limited or counted.
 */
export function withPreflights(inner: Answerer): Answerer {
  return (request) =>
    isPreflight(request) ? preflightAnswer(request) : inner(request);
}
