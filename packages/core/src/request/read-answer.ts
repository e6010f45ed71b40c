import { AnswerError } from "../errors/answer-error.js";
import { ApiError } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import type { Answer } from "../pagination/send.js";
import type { OperationSpec } from "../spec/operation.js";
import { detailOf } from "./detail.js";
import type { AttemptEvent } from "./hooks.js";
import { retryAfterOf } from "./retry-after.js";
import type { Settings } from "./settings.js";
import { typeOf } from "./type-of.js";

/** Takes what was read of an answer. */
export type Keep = (text: string, response: Response) => void;

/** Sends an attempt, reads the body to its end, and checks what came. */
export async function readAnswer(
  attempt: AttemptEvent,
  // Apart from its object: browsers refuse a fetch that is called as a method of something else.
  { fetch = globalThis.fetch, clock }: Settings,
  operation?: OperationSpec,
  keep?: Keep,
): Promise<Answer> {
  const { request } = attempt;
  let response: Response;
  let text: string;
  try {
    response = await fetch(request);
    text = await response.text();
  } catch (cause) {
    throw new NetworkError(attempt, "got no whole answer", { cause, retryable: true });
  }
  const { ok, status, statusText, headers } = response;
  keep?.(text, response);
  if (ok) return { data: parsed(text, response, attempt, operation), response };
  const advice = headers.get("x-should-retry");
  const retryable = advice ? advice === "true" : /^(408|409|429|5..)$/.test(`${status}`);
  const detail = detailOf(text, request);
  const retryAfterMs = retryAfterOf(headers, clock.now());
  const what = `answered ${status}: ${detail ?? (statusText || "no reason given")}`;
  throw new ApiError(attempt, what, { response, retryable, detail, retryAfterMs });
}

function parsed(text: string, response: Response, attempt: AttemptEvent, operation?: OperationSpec): unknown {
  const { status, headers } = response;
  // `client.raw` may ask for what is not JSON; an operation of the spec never does.
  const isFree = !operation && (attempt.method === "HEAD" || !/json/.test(headers.get("content-type") ?? ""));
  if (isFree) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The SyntaxError is not kept as a cause: it quotes the body.
  }
  const isJson = data !== undefined;
  const { answer = isJson && typeOf(data) } = operation ?? {};
  if (typeOf(data) === answer) return data;
  const what = `answered ${status} with ${text.length} characters, but not with a JSON ${answer || "value"}`;
  throw new AnswerError(attempt, what, { response, retryable: !isJson });
}
