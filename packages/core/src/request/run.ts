import type { Answer } from "../pagination/send.js";
import type { OperationSpec } from "../spec/operation.js";
import { withAttempt } from "./attempt.js";
import { withDeadline } from "./deadline.js";
import type { Call } from "./exchange.js";
import { createPace } from "./pace.js";
import { readAnswer } from "./read-answer.js";
import { withRetry } from "./retry.js";
import { createBudget } from "./retry-budget.js";
import type { Settings } from "./settings.js";
import { withThrottle } from "./throttle.js";

/** Settles a request with its answer, whatever that takes. Without an operation it is one of `client.raw`. */
export type Run = (
  request: Request,
  settings: Settings,
  operation?: OperationSpec,
  keep?: Call["keep"],
) => Promise<Answer>;

/** The steps of a request, one around the other, with the pace and the retry budget that a client's requests share. */
export function createRun(base: Settings): Run {
  const exchange = withDeadline(
    withRetry(withThrottle(withAttempt(readAnswer), createPace()), createBudget()),
  );
  return (request, settings, operation, keep) => {
    const { method } = request;
    const url = request.url.replace(/\?.*/, "");
    const trace = { operation: operation?.id, method, path: operation?.path ?? url, url, attempts: 0 };
    const repeatable = settings.idempotent ?? operation?.safe ?? /^(GET|HEAD)$/.test(method);
    const call = { settings, trace, repeatable, keep, answer: operation?.answer };
    return exchange(request, call, [base.signal, settings.signal, request.signal]);
  };
}
