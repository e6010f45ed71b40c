import { AnswerError } from "../errors/answer-error.js";
import { ApiError } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import { detailOf } from "./detail.js";
import type { Call, Exchange } from "./exchange.js";
import { retryAfterOf } from "./retry-after.js";

/** The bottom of the stack: sends the request once, reads the body to its end, and checks what came. */
export const readAnswer: Exchange = async (request, call) => {
  const { trace, keep, settings } = call;
  // Apart from its object: browsers refuse a fetch that is called as a method of something else.
  const { fetch = globalThis.fetch, clock } = settings;
  let response: Response;
  let text: string;
  try {
    response = await fetch(request);
    text = await response.text();
  } catch (cause) {
    throw new NetworkError(trace, "got no whole answer", { cause, retryable: true });
  }
  const { ok, status, headers } = response;
  keep?.(text, response);
  if (ok) return { data: parsed(text, response, call, request), response };
  const advice = headers.get("x-should-retry");
  const retryable = advice ? advice === "true" : /^(408|409|429|5..)$/.test(`${status}`);
  const detail = detailOf(text, request);
  throw new ApiError(trace, { response, retryable }, detail, retryAfterOf(headers, clock.now()));
};

function parsed(text: string, response: Response, { trace, keep, answer }: Call, request: Request): unknown {
  // `client.raw` may ask for what is not JSON; an operation of the spec never does.
  if (keep && (request.method === "HEAD" || !/json/.test(response.headers.get("content-type") ?? ""))) return;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The SyntaxError is not kept as a cause: it quotes the body.
  }
  const isJson = data !== undefined;
  const isFit = Object(data) === data && Array.isArray(data) === (answer === "array");
  if (answer ? isFit : isJson) return data;
  const what = `answered ${response.status} with ${text.length} characters, but not with a JSON ${answer ?? "value"}`;
  throw new AnswerError(trace, what, { response, retryable: !isJson });
}
