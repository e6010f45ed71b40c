import createFetchClient, {
  defaultPathSerializer,
  type Client as FetchClient,
  mergeHeaders,
} from "openapi-fetch";
import type { paths } from "../generated/types.js";
import type { Answer, Parameters } from "../pagination/send.js";
import type { OperationSpec } from "../spec/operation.js";
import { Call } from "./call.js";
import type { RequestOptions } from "./options.js";
import { partsOf } from "./parameters.js";
import { queryString } from "./query.js";
import { rawFetch } from "./raw-fetch.js";

import { type Settings, settingsOf } from "./settings.js";
import { Traffic } from "./traffic.js";
import type { AnswerOf, ParametersOf } from "./types.js";

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

export function createTransport(baseUrl: string, base: Settings): Transport {
  const traffic = new Traffic();

  const exchange: Transport["exchange"] = async (operation, parameters, options = {}) => {
    const settings = settingsOf(base, options);
    const { query = {}, path = {}, body } = partsOf(operation, parameters);
    const formOf = (name: string) =>
      settings.queryForm ?? operation.parameters[name]?.arrayForm ?? "brackets";
    const search = queryString(query, formOf);
    const url = baseUrl + defaultPathSerializer(operation.path, path) + (search && `?${search}`);
    const headers = mergeHeaders(body && { "content-type": "application/json" }, settings.headers);
    const request = new Request(url, { method: operation.method, headers, body: JSON.stringify(body) });
    const answer = await new Call(request, settings, traffic, operation).answer();
    settings.validate?.(operation.id, answer.data);
    return answer;
  };

  return {
    raw: createFetchClient<paths>({
      baseUrl,
      headers: base.headers,
      querySerializer: (query: object) => queryString(query, () => base.queryForm ?? "brackets"),
      fetch: rawFetch(traffic, base),
    }),
    exchange,
    send: async (...sent) => (await exchange(...sent)).data as never,
  };
}
