import { AnswerError } from "../errors/answer-error.js";
import { ApiError } from "../errors/api-error.js";
import { NetworkError } from "../errors/network-error.js";
import type { OperationSpec } from "../spec/operation.js";
import { wordsOf } from "./detail.js";
import type { AttemptEvent } from "./hooks.js";
import { retryAfterOf } from "./retry-after.js";
import type { Answer } from "./send.js";
import type { Settings } from "./settings.js";
import { typeOf } from "./type-of.js";

/** What is particular to a request of `client.raw`. */
export interface Raw {
  /** As the spec writes it, where it is known. */
  readonly path?: string | undefined;
  /**
   * How the body is to be read; only JSON has to be JSON. Unknown where a
   * middleware made another request.
   */
  readonly parseAs?: string | undefined;
  /** Takes what was read of an answer, good or bad. */
  readonly keep: (body: ArrayBuffer | undefined, response: Response) => void;
}

/** Sends an attempt, reads the body to its end, and checks what came. */
export async function readAnswer(
  attempt: AttemptEvent,
  // Apart from its object: browsers refuse a fetch that is called as a method
  // of something else.
  { fetch = globalThis.fetch, clock }: Settings,
  onHeaders: (response: Response) => void,
  operation?: OperationSpec,
  raw?: Raw,
): Promise<Answer> {
  const { request } = attempt;
  let response: Response | undefined;
  let body: ArrayBuffer | undefined;
  let text = "";
  try {
    response = await fetch(request);
    onHeaders(response);
    if (raw) {
      body = await response.arrayBuffer();
    }
    text = raw ? new TextDecoder().decode(body) : await response.text();
  } catch (cause) {
    // A refusal whose words are lost is still a refusal.
    if (response?.ok !== false) {
      const facts = {
        cause: withoutBytes(cause),
        response: response?.ok ? response : undefined,
      };
      throw new NetworkError(attempt, "got no whole answer", {
        ...facts,
        retryable: true,
      });
    }
  }
  const { ok, status, statusText, headers } = response;
  raw?.keep(body, response);
  const advice = headers.get("x-should-retry")?.toLowerCase();
  const retryable =
    advice !== "false" &&
    (ok || advice === "true" || /^(408|409|429|[5-9]..)$/.test(`${status}`));
  if (ok) {
    const data = parsed(text, response, attempt, retryable, operation, raw);
    return { data, response };
  }
  const { detail, shown } = wordsOf(text, statusText, request);
  const what = `answered ${status}: ${shown || "no reason given"}`;
  const retryAfterMs = retryAfterOf(headers, clock.now());
  throw new ApiError(attempt, what, {
    response,
    retryable,
    detail,
    retryAfterMs,
  });
}

/**
 * undici keeps the bytes that it cannot parse in its error: whatever was in the
 * answer, or in a request that is echoed.
 */
function withoutBytes(cause: unknown): unknown {
  for (
    let error = cause as Error | undefined, n = 0;
    error && n < 9;
    error = error.cause as Error, n++
  ) {
    if (/^HPE_/.test(`${(error as { code?: unknown }).code}`)) {
      Reflect.deleteProperty(error, "data");
    }
  }
  return cause;
}

function parsed(
  text: string,
  response: Response,
  attempt: AttemptEvent,
  retryable: boolean,
  operation?: OperationSpec,
  raw?: Raw,
): unknown {
  const { status, headers } = response;
  const {
    parseAs = /json/.test(headers.get("content-type") ?? "") ? "json" : "",
  } = raw ?? {};
  // `client.raw` may ask for what is not JSON, or for nothing; an operation of
  // the spec never does.
  if (
    raw &&
    (parseAs !== "json" || status === 204 || attempt.method === "HEAD")
  ) {
    return undefined;
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The SyntaxError is not kept as a cause: it quotes the body.
  }
  const isJson = data !== undefined;
  const { answer = isJson && typeOf(data) } = operation ?? {};
  if (typeOf(data) === answer) {
    return data;
  }
  const what = `answered ${status} with ${text.length} characters, but not with a JSON ${answer || "value"}`;
  throw new AnswerError(attempt, what, {
    response,
    retryable: retryable && !isJson,
  });
}
