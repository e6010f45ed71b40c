import { UNAUTHORIZED } from "../../../api/check-key.js";
import { errorAnswer, textAnswer } from "../../../api/make-answer.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import { RATE_LIMITED } from "../../rate-limit/with-rate-limit.js";
import type { RetryAfter } from "../fault.js";
import { writeRetryAfter } from "./write-retry-after.js";

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
  const headers = retryHeaders(retryAfter, now);
  return textAnswer(status, "text/html; charset=utf-8", html, headers);
}

function retryHeaders(
  value: RetryAfter | undefined,
  now: number,
): Record<string, string> {
  if (value) {
    return { "retry-after": writeRetryAfter(value, now) };
  }
  return {};
}

const messages: Readonly<Record<number, string>> = {
  401: UNAUTHORIZED,
  429: RATE_LIMITED,
};

function messageOf(status: number): string {
  const reason = reasonOf(status);
  return messages[status] ?? `${reason} (a fault that was asked for).`;
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
  const general = status < 500 ? "Client Error" : "Server Error";
  return reasons[status] ?? general;
}
