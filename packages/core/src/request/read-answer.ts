import { AnswerError } from "../errors/answer-error.js";
import { ApiError } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import type { Attempt, Shape } from "./attempt.js";
import { cleanCause } from "./clean-cause.js";
import { wordsOf } from "./error-detail.js";
import { describeReason, networkReasonOf } from "./network-reason.js";
import { parseJson } from "./parse-json.js";
import { initOf } from "./plain-request.js";
import { isRetryable } from "./retry.js";
import { retryAfterOf } from "./retry-after.js";
import type { Answer } from "./send.js";
import { typeOf } from "./type-of.js";

/**
 * Sends an attempt, reads the body to its end, and checks what came:
 *
 * | what came                          | error          | retryable          |
 * | ---------------------------------- | -------------- | ------------------ |
 * | nothing                            | `NetworkError` | the reason says it |
 * | a success whose body breaks off    | `NetworkError` | yes                |
 * | a success of another shape         | `AnswerError`  | no                 |
 * | a success that is not JSON         | `AnswerError`  | yes                |
 * | a refusal, with or without a body  | `ApiError`     | the status says it |
 *
 * A signal of the caller (`AbortedError`) and a limit of time (`TimeoutError`)
 * end it from outside.
 */
export async function readAnswer(attempt: Attempt): Promise<Answer> {
  const body = await receive(attempt);
  const response = attempt.response as Response;
  if (!response.ok) {
    throw refusalOf(attempt, response, body);
  }
  const data = parseJson(body);
  const expected = attempt.answer(response);
  if (isOfShape(data, expected)) {
    return {
      data,
      response,
    };
  }
  const what = `answered ${response.status} with ${body.length} characters, but no JSON ${expected}`;
  // Of the wrong shape it will come again.
  const retryable = data === undefined && isRetryable(response);
  throw new AnswerError(attempt.trace, what, {
    response,
    retryable,
  });
}

function isOfShape(data: unknown, expected: Shape): boolean {
  if (expected === undefined) {
    return true;
  }
  if (expected === "value") {
    return data !== undefined;
  }
  return expected === typeOf(data);
}

async function receive(attempt: Attempt): Promise<string> {
  const { request, signal, settings } = attempt;
  // Apart from its object: browsers refuse a fetch that is called as a method
  // of something else.
  const { fetch = globalThis.fetch } = settings;
  const init = initOf(request, signal);
  try {
    const response = await fetch(request.url, init);
    attempt.response = readable(response as Partial<Response>);
    return await attempt.readBody(attempt.response);
  } catch (cause) {
    // A refusal whose words are lost is still a refusal.
    if (attempt.response?.ok === false) {
      return "";
    }
    throw lossOf(attempt, cause);
  }
}

/**
 * What `fetch` gave, if it can be read. It may be of another implementation, so
 * that nobody may ask for its class; or, by mistake, what was in the answer.
 */
function readable(given: Partial<Response> | undefined): Response {
  if (!given?.text || !given.headers?.get) {
    throw new Error("no Response");
  }
  // `Response.error()`, and what a browser keeps from the page.
  if (given.status === 0) {
    throw given;
  }
  return given as Response;
}

function lossOf(attempt: Attempt, error: unknown): NetworkError {
  const { trace, request, response } = attempt;
  // First, so that no word in a query is taken for a reason.
  const cause = cleanCause(error, request);
  const why = networkReasonOf(cause, response);
  return new NetworkError(
    trace,
    `got no whole answer: ${describeReason(why)}`,
    {
      cause,
      response,
      ...why,
    },
  );
}

function refusalOf(
  { trace, request, settings }: Attempt,
  response: Response,
  body: string,
): ApiError {
  const { statusText, headers } = response;
  const { detail, shown } = wordsOf(body, statusText, request.headers);
  const what = `answered ${response.status}: ${shown || "no reason given"}`;
  const retryable = isRetryable(response);
  const retryAfterMs = retryAfterOf(headers, settings.clock.now());
  return new ApiError(trace, what, {
    response,
    retryable,
    detail,
    retryAfterMs,
  });
}
