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

export function createTransport(baseUrl: string, apiKey: string, base: Settings): Transport {
  const exchange = withDeadline(
    withRetry(withThrottle(withAttempt(readAnswer), createPace()), createBudget()),
  );

  const run = (
    request: Request,
    settings: Settings,
    signal: AbortSignal | undefined,
    operation?: OperationSpec,
    keep?: Call["keep"],
  ) => {
    const { method } = request;
    const url = request.url.replace(/\?.*/, "");
    const trace = { operation: operation?.id, method, path: operation?.path ?? url, url, attempts: 0 };
    const repeatable = settings.idempotent ?? operation?.safe ?? /^(GET|HEAD)$/.test(method);
    const call = { settings, trace, repeatable, keep, answer: operation?.answer };
    return exchange(request, call, [base.signal, settings.signal, signal]);
  };

  const serializer =
    ({ queryForm }: Settings, operation?: OperationSpec) =>
    (query: object) =>
      queryString(query, (name) => queryForm ?? operation?.parameters[name]?.arrayForm ?? "brackets");

  const raw = createFetchClient<paths>({
    baseUrl,
    headers: { accept: "application/json", authorization: `Bearer ${apiKey}`, ...base.headers },
    querySerializer: serializer(base),
    fetch: async (request: RawRequest) => {
      let kept = Response.error();
      const settings = settingsOf(base, request.rollcall ?? {});
      const keep = (text: string, response: Response) => {
        kept = new Response(text || null, response);
      };
      // openapi-fetch answers errors of the service as `{ error }`, and throws all others.
      await run(request, settings, request.signal, undefined, keep).catch((error) => {
        if (!(error instanceof ApiError)) throw error;
      });
      return kept;
    },
  });

  return {
    raw,
    async send(operation, parameters, options = {}, signal) {
      const settings = settingsOf(base, options);
      const { query, path, body } = partsOf(operation, parameters);
      let answer: unknown;
      await (raw.request as AnyRequest)(operation.method, operation.path, {
        params: { query, path },
        body,
        headers: options.headers,
        querySerializer: serializer(settings, operation),
        // The body is read, checked and parsed inside, within the limits of time: openapi-fetch has nothing left to do.
        parseAs: "stream",
        fetch: async (request: Request) => {
          const got = await run(request, settings, signal, operation);
          settings.validate?.(operation.id, got.data);
          answer = got;
          return got.response;
        },
      });
      return answer as Answer;
    },
  };
}

/** What pagination sends its requests through: one operation, with the options of the whole walk. */
export const senderFor =
  (transport: Transport, operation: OperationSpec, options?: RequestOptions): Send =>
  (parameters, { signal }) =>
    transport.send(operation, parameters, options, signal);
