import { AnswerError } from "../errors/answer-error.js";
import { ApiError } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import { detailOf } from "./detail.js";
import type { Call, Exchange } from "./exchange.js";
import { retryAfterOf } from "./retry-after.js";

/** The bottom of the stack: sends the request once, reads the body to its end, and checks what came. */
export const readAnswer: Exchange = async (request, call) => {
  // Apart from its object: browsers refuse a fetch that is called as a method of something else.
  const { fetch = globalThis.fetch } = call.settings;
  let response: Response;
  let text: string;
  try {
    response = await fetch(request);
    text = await response.text();
  } catch (cause) {
    throw new NetworkError(call.trace, "got no whole answer from the network", { cause, retryable: true });
  }
  call.keep?.(text, response);
  if (!response.ok) throw apiError(request, response, text, call);
  return { data: isOther(request, response, call) ? undefined : parsed(text, response, call), response };
};

/** `client.raw` may ask for what is not JSON; an operation of the spec never does. */
const isOther = (request: Request, response: Response, { keep }: Call) =>
  keep && (request.method === "HEAD" || !response.headers.get("content-type")?.includes("json"));

function apiError(request: Request, response: Response, text: string, call: Call): ApiError {
  const { status, headers } = response;
  const advice = headers.get("x-should-retry");
  const passing = status === 408 || status === 409 || status === 429 || status >= 500;
  return new ApiError(call.trace, {
    response,
    detail: detailOf(text, request.headers.get("authorization")),
    retryable: advice === "true" || (passing && advice !== "false"),
    retryAfterMs: retryAfterOf(headers, call.settings.clock.now()),
  });
}

function parsed(text: string, response: Response, { trace, answer }: Call): unknown {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Without the SyntaxError as its cause: that one quotes the body.
    const what = text.trim() ? `${text.length} characters that are not whole JSON` : "an empty body";
    throw new AnswerError(trace, `answered ${response.status} with ${what}`, { response, retryable: true });
  }
  const shape = Array.isArray(data) ? "array" : data === null ? "null" : typeof data;
  if (answer && shape !== answer) {
    throw new AnswerError(trace, `answered with JSON of type ${shape} instead of ${answer}`, { response });
  }
  return data;
}
