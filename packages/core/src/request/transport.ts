import createFetchClient, {
  defaultPathSerializer,
  type Client as FetchClient,
} from "openapi-fetch";
import { InputError } from "../errors/input-error.js";
import type { OperationSpec } from "../spec/operation.js";
import { Call } from "./call.js";
import type { RequestOptions } from "./options.js";
import { partsOf } from "./parameters.js";
import { queryString } from "./query.js";
import { notice, rawFetch } from "./raw-fetch.js";
import type { Answer, Parameters as Given } from "./send.js";
import { type Settings, settingsOf } from "./settings.js";
import { Traffic } from "./traffic.js";
import type { AnswerOf, ParametersOf, RawPaths } from "./types.js";

/**
 * What sends the requests of one client: one pace and one retry budget for all
 * of them.
 */
export interface Transport {
  readonly raw: FetchClient<RawPaths>;
  /**
   * A request of an operation of the spec as it would be sent. Throws an
   * `InputError` if it cannot be.
   */
  readonly prepare: (
    operation: OperationSpec,
    parameters: Given,
    options?: RequestOptions,
  ) => { readonly request: Request; readonly settings: Settings };
  /** Sends it. */
  readonly exchange: (
    ...asked: Parameters<Transport["prepare"]>
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

  const prepare: Transport["prepare"] = (
    operation,
    parameters,
    options = {},
  ) => {
    const { query = {}, path = {}, body } = partsOf(operation, parameters);
    const settings = settingsOf(
      base,
      options,
      body && { "content-type": "application/json" },
    );
    const formOf = (name: string) =>
      settings.queryForm ?? operation.parameters[name]?.arrayForm ?? "brackets";
    const search = queryString(query, formOf);
    const url =
      baseUrl +
      defaultPathSerializer(operation.path, path) +
      (search && `?${search}`);
    const { method } = operation;
    const request = new Request(url, {
      method,
      headers: settings.headers,
      body: written(body) ?? null,
    });
    return { request, settings };
  };

  const exchange: Transport["exchange"] = async (...asked) => {
    const [operation] = asked;
    const { request, settings } = prepare(...asked);
    const answer = await new Call(
      request,
      settings,
      traffic,
      operation,
    ).answer();
    await settings.validate?.(operation.id, answer.data);
    return answer;
  };

  const raw = createFetchClient<RawPaths>({
    baseUrl,
    headers: base.headers,
    querySerializer: (query: object) =>
      queryString(query, () => base.queryForm ?? "brackets"),
    fetch: rawFetch(traffic, base),
  });
  raw.use(notice);

  return {
    raw,
    prepare,
    exchange,
    send: async (...sent) => (await exchange(...sent)).data as never,
  };
}

function written(body: unknown): string | undefined {
  try {
    return JSON.stringify(body);
  } catch {
    // The platform's own error quotes names.
    throw new InputError("body", "what JSON can hold: no circle, no BigInt");
  }
}
