import { byteLength } from "../../api/answer-body.js";
import type { Answerer } from "../../api/answerer.js";
import type { MockAnswer } from "../../api/mock-answer.js";
import type { MockRequest } from "../../api/mock-request.js";
import type { Log, LogEntry } from "../../util/log-entry.js";
import { redactUrl } from "../../util/redact.js";
import { shorten } from "../../util/shorten.js";

/** Characters of a URL. */
const MOST_SHOWN = 500;

/**
 * Logs every request: its method, path and filters, its status, its bytes and
 * its time. Nothing else, and no keys.
 */
export function withLog(
  next: Answerer,
  log: Log,
  now: () => number = () => performance.now(),
): Answerer {
  return (request) => {
    const began = now();
    const done = (answer: MockAnswer) => {
      log(entryFor(request, answer, now() - began));
      return answer;
    };
    const answer = next(request);
    if (answer instanceof Promise) {
      return answer.then(done);
    }
    return done(answer);
  };
}

function entryFor(
  { method, url }: MockRequest,
  { status, chunks }: MockAnswer,
  took: number,
): LogEntry {
  const bytes = byteLength(chunks);
  const ms = Math.round(took * 100) / 100;
  const target = shorten(redactUrl(url), MOST_SHOWN);
  return {
    level: "info",
    event: "request",
    message: `${method} ${target} ${status} ${bytes} B ${ms} ms`,
    method,
    url: target,
    status,
    bytes,
    ms,
  };
}
