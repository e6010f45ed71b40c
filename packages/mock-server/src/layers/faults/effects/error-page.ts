import { CORS, errorAnswer } from "../../../api/answers.js";
import type { MockAnswer } from "../../../api/types.js";
import { textAnswer } from "../answers.js";
import type { RetryAfter } from "../fault.js";

/** Longer than three days: a client that obeys it sleeps for 77 hours. */
export const absurdRetryAfterSeconds = 277_403;

/** The message of the API's 429. */
export const rateLimitedMessage =
  "Account rate limited, please throttle your requests.";

/**
 * The answer of the API in distress: its own error body. `now`: epoch
 * milliseconds, for a dated Retry-After.
 */
export function errorStatus(
  status: number,
  retryAfter: RetryAfter | undefined,
  now: number,
): MockAnswer {
  return errorAnswer(status, messageOf(status), retryHeaders(retryAfter, now));
}

/** The answer of a proxy in front of the API: an HTML page. */
export function htmlPage(
  status: number,
  retryAfter: RetryAfter | undefined,
  now: number,
): MockAnswer {
  const title = `${status} ${reasonOf(status)}`;
  const html = `<!doctype html>\n<html><head><title>${title}</title></head>\n<body><center><h1>${title}</h1></center><hr><center>proxy</center></body></html>\n`;
  return textAnswer(status, "text/html; charset=utf-8", html, {
    ...CORS,
    ...retryHeaders(retryAfter, now),
  });
}

function retryHeaders(
  value: RetryAfter | undefined,
  now: number,
): Record<string, string> {
  if (!value) {
    return {};
  }
  if (value.kind === "absurd") {
    return { "retry-after": String(absurdRetryAfterSeconds) };
  }
  if (value.kind === "seconds") {
    return { "retry-after": String(value.seconds) };
  }
  return { "retry-after": new Date(now + value.seconds * 1000).toUTCString() };
}

const messages: Readonly<Record<number, string>> = {
  401: "API key is missing or invalid.",
  429: rateLimitedMessage,
};

function messageOf(status: number): string {
  return (
    messages[status] ?? `${reasonOf(status)} (a fault that was asked for).`
  );
}

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  408: "Request Timeout",
  409: "Conflict",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

function reasonOf(status: number): string {
  return reasons[status] ?? (status < 500 ? "Client Error" : "Server Error");
}
