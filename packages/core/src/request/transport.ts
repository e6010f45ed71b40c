import createFetchClient, { type Client as FetchClient } from "openapi-fetch";
import type { paths } from "../generated/types.js";
import type { Answer, Parameters } from "../pagination/send.js";
import type { OperationSpec } from "../spec/operation.js";
import type { RequestOptions } from "./options.js";
import { partsOf } from "./parameters.js";
import { queryString } from "./query.js";
import { rawFetch } from "./raw-fetch.js";
import { createRun } from "./run.js";
import { type Settings, settingsOf } from "./settings.js";
import type { AnswerOf, ParametersOf } from "./types.js";

/** The loosely typed face of openapi-fetch, for operations that are only known at run time. */
type AnyRequest = (method: string, path: string, init: object) => Promise<unknown>;

/** What sends the requests of one client: one pace and one retry budget for all of them. */
export interface Transport {
  readonly raw: FetchClient<paths>;
  /** Sends one request of an operation of the spec. */
  readonly exchange: (
    operation: OperationSpec,
    parameters: Parameters,
    options?: RequestOptions,
  ) => Promise<Answer>;
  /** The same, for the data of the answer alone. */
  readonly send: SendOperation;
}

/** Sends one request of an operation of the spec. */
export type SendOperation = <Operation extends OperationSpec>(
  operation: Operation,
  parameters: ParametersOf<Operation>,
  options?: RequestOptions,
) => Promise<AnswerOf<Operation["id"]>>;

export function createTransport(baseUrl: string, apiKey: string, base: Settings): Transport {
  const run = createRun(base);
  const create = () =>
    createFetchClient<paths>({
      baseUrl,
      headers: { accept: "application/json", authorization: `Bearer ${apiKey}`, ...base.headers },
      querySerializer: serializer(base),
      fetch: rawFetch(run, base),
    });
  // One of its own, so that what a caller does with `raw.use` cannot break the operations.
  const request = create().request as AnyRequest;

  const exchange: Transport["exchange"] = async (operation, parameters, options = {}) => {
    const settings = settingsOf(base, options);
    const { query, path, body } = partsOf(operation, parameters);
    let answer: unknown;
    await request(operation.method, operation.path, {
      params: { query, path },
      body,
      headers: options.headers,
      querySerializer: serializer(settings, operation),
      // The body is read, checked and parsed inside, within the limits of time: openapi-fetch has nothing left to do.
      parseAs: "stream",
      fetch: async (prepared: Request) => {
        const got = await run(prepared, settings, operation);
        settings.validate?.(operation.id, got.data);
        answer = got;
        return got.response;
      },
    });
    return answer as Answer;
  };

  return {
    raw: create(),
    exchange,
    send: async (...sent) => (await exchange(...sent)).data as never,
  };
}

const serializer =
  ({ queryForm }: Settings, operation?: OperationSpec) =>
  (query: object) =>
    queryString(query, (name) => queryForm ?? operation?.parameters[name]?.arrayForm ?? "brackets");
