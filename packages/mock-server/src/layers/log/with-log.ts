import type { Answerer } from "../../api/answerer.js";
import type { MockAnswer, MockRequest } from "../../api/types.js";
import { redactUrl } from "../../util/redact.js";
import type { Log } from "./log.js";

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
    return answer instanceof Promise ? answer.then(done) : done(answer);
  };
}

function entryFor(
  { method, url }: MockRequest,
  { status, chunks }: MockAnswer,
  took: number,
) {
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const ms = Math.round(took * 100) / 100;
  const shown = redactUrl(url);
  const target = shown.length > 500 ? `${shown.slice(0, 497)}...` : shown;
  const message = `${method} ${target} ${status} ${bytes} B ${ms} ms`;
  return {
    level: "info",
    event: "request",
    message,
    method,
    url: target,
    status,
    bytes,
    ms,
  } as const;
}
