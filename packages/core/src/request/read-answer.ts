import { AnswerError } from "../errors/answer-error.js";
import { ApiError } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import type { Attempt } from "./attempt.js";
import { cleanCause } from "./clean-cause.js";
import { wordsOf } from "./detail.js";
import { networkReasonOf } from "./network-reason.js";
import { initOf } from "./plain-request.js";
import { isRetryable } from "./retry.js";
import { retryAfterOf } from "./retry-after.js";
import type { Answer } from "./send.js";

/** How the answers to one kind of request are read. */
export interface AnswerReader {
  /** Reads a body, good or bad, to its end. */
  readBody(response: Response): Promise<string>;
  /** The data in the body of a success. Throws an {@link AnswerError}. */
  parseData(body: string, attempt: Attempt, response: Response): unknown;
}

/**
 * Sends an attempt, reads the body to its end, and checks what came:
 *
 * | what came                          | error          | retryable          |
 * | ---------------------------------- | -------------- | ------------------ |
 * | nothing                            | `NetworkError` | yes                |
 * | a success whose body breaks off    | `NetworkError` | yes                |
 * | a success that the reader refuses  | `AnswerError`  | the reader says it |
 * | a refusal, with or without a body  | `ApiError`     | the status says it |
 *
 * A signal of the caller (`AbortedError`) and a limit of time (`TimeoutError`)
 * end it from outside.
 */
export async function readAnswer(
  attempt: Attempt,
  reader: AnswerReader,
): Promise<Answer> {
  const body = await receive(attempt, reader);
  const response = attempt.response as Response;
  if (!response.ok) {
    throw refusalOf(attempt, response, body);
  }
  return { data: reader.parseData(body, attempt, response), response };
}

async function receive(
  attempt: Attempt,
  reader: AnswerReader,
): Promise<string> {
  const { request, signal } = attempt;
  // Apart from its object: browsers refuse a fetch that is called as a method
  // of something else.
  const { fetch = globalThis.fetch } = attempt.settings;
  try {
    const response = await fetch(request.url, initOf(request, signal));
    // Of another implementation, perhaps: nobody may ask for its class.
    attempt.response = response as Response;
    return await reader.readBody(attempt.response);
  } catch (cause) {
    // A refusal whose words are lost is still a refusal.
    if (attempt.response?.ok === false) {
      return "";
    }
    throw lossOf(attempt, cause);
  }
}

function lossOf(attempt: Attempt, cause: unknown): NetworkError {
  const { trace, request, response } = attempt;
  const { reason, code } = networkReasonOf(cause, response);
  const label = code ? `${reason} (${code})` : reason;
  return new NetworkError(trace, `got no whole answer: ${label}`, {
    cause: cleanCause(cause, request.url),
    response,
    retryable: true,
    reason,
    code,
  });
}

function refusalOf(
  { trace, request, settings }: Attempt,
  response: Response,
  body: string,
): ApiError {
  const { status, statusText, headers } = response;
  const { authorization = "" } = request.headers;
  const { detail, shown } = wordsOf(body, statusText, authorization);
  const what = `answered ${status}: ${shown || "no reason given"}`;
  return new ApiError(trace, what, {
    response,
    retryable: isRetryable(response),
    detail,
    retryAfterMs: retryAfterOf(headers, settings.clock.now()),
  });
}

/** A body as JSON; undefined if it is not. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The SyntaxError is not kept as a cause: it quotes the body.
    return undefined;
  }
}

/** A success that is not what it has to be: `expected`. */
export function unusable(
  { trace }: Attempt,
  response: Response,
  { body, expected }: { readonly body: string; readonly expected: string },
): AnswerError {
  const isBroken = parseJson(body) === undefined;
  const what = `answered ${response.status} with ${body.length} characters, but not with a JSON ${expected}`;
  return new AnswerError(trace, what, {
    response,
    // Of the wrong shape it will come again.
    retryable: isBroken && isRetryable(response),
  });
}
