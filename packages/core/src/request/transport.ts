import createFetchClient, { type Client as FetchClient } from "openapi-fetch";
import { ApiError } from "../errors/api-error.js";
import type { paths } from "../generated/types.js";
import type { Answer, Parameters, Send } from "../pagination/send.js";
import type { OperationSpec } from "../spec/operation.js";
import { withAttempt } from "./attempt.js";
import { withDeadline } from "./deadline.js";
import type { Call } from "./exchange.js";
import type { RequestOptions } from "./options.js";
import { createPace } from "./pace.js";
import { partsOf } from "./parameters.js";
import { queryString } from "./query.js";
import { readAnswer } from "./read-answer.js";
import { withRetry } from "./retry.js";
import { createBudget } from "./retry-budget.js";
import { type Settings, settingsOf } from "./settings.js";
import { withThrottle } from "./throttle.js";

/** A request of `client.raw` may carry the options of this package in its `rollcall` property. */
type RawRequest = Request & { readonly rollcall?: RequestOptions };

/** The loosely typed face of openapi-fetch, for operations that are only known at run time. */
type AnyRequest = (method: string, path: string, init: object) => Promise<unknown>;

/** What sends the requests of one client: one pace and one retry budget for all of them. */
export interface Transport {
  readonly raw: FetchClient<paths>;
  /** Sends one request of an operation of the spec. */
  send(
    operation: OperationSpec,
    parameters: Parameters,
    options?: RequestOptions,
    signal?: AbortSignal,
  ): Promise<Answer>;
}

/** Where requests go, and as whom. */
export interface Target {
  readonly baseUrl: string;
  readonly apiKey: string;
}

export function createTransport({ baseUrl, apiKey }: Target, base: Settings): Transport {
  const exchange = withDeadline(
    withRetry(withThrottle(withAttempt(readAnswer), createPace()), createBudget()),
  );
  const serializer =
    ({ queryForm }: Settings, operation?: OperationSpec) =>
    (query: object) =>
      queryString(query, (name) => queryForm ?? operation?.parameters[name]?.arrayForm ?? "brackets");

  const raw = createFetchClient<paths>({
    baseUrl,
    headers: { accept: "application/json", authorization: `Bearer ${apiKey}`, ...base.headers },
    querySerializer: serializer(base),
    fetch: async (request: RawRequest) => {
      const settings = settingsOf(base, request.rollcall ?? {});
      let kept: Response | undefined;
      const keep = (text: string, response: Response) => {
        kept = new Response(text || null, response);
      };
      const call = { ...callOf(request, settings, /^(GET|HEAD)$/.test(request.method)), keep };
      const signals = [base.signal, request.rollcall?.signal, request.signal];
      // openapi-fetch answers errors of the service as `{ error }`, and throws all others.
      await exchange(request, call, signals).catch((error) => {
        if (!(error instanceof ApiError)) throw error;
      });
      return kept as unknown as Response;
    },
  });

  return {
    raw,
    async send(operation, parameters, options = {}, signal) {
      const settings = settingsOf(base, options);
      const { query, path, body } = partsOf(operation, parameters);
      let answer: Answer | undefined;
      await (raw.request as AnyRequest)(operation.method, operation.path, {
        params: { query, path },
        body,
        headers: options.headers,
        querySerializer: serializer(settings, operation),
        // The body is read, checked and parsed inside, within the limits of time: openapi-fetch has nothing left to do.
        parseAs: "stream",
        fetch: async (request: Request) => {
          const call = { ...callOf(request, settings, operation.safe, operation), answer: operation.answer };
          answer = await exchange(request, call, [base.signal, options.signal, signal]);
          return answer.response;
        },
      });
      return answer as unknown as Answer;
    },
  };
}

function callOf(request: Request, settings: Settings, safe: boolean, operation?: OperationSpec) {
  const { origin, pathname } = new URL(request.url);
  const trace: Call["trace"] = {
    method: request.method,
    path: operation?.path ?? pathname,
    url: origin + pathname,
    attempts: 0,
    ...(operation && { operation: operation.id }),
  };
  return { settings, trace, repeatable: settings.idempotent ?? safe };
}

/** What pagination sends its requests through: one operation, with the options of the whole walk. */
export const senderFor =
  (transport: Transport, operation: OperationSpec, options?: RequestOptions): Send =>
  (parameters, { signal }) =>
    transport.send(operation, parameters, options, signal);
