import {
  defaultPathSerializer,
  type Client as FetchClient,
} from "openapi-fetch";
import { InputError } from "../errors/input-error.js";
import type { OperationSpec } from "../spec/operation.js";
import { Exchange, type Traffic } from "./exchange.js";
import type { RequestOptions } from "./options.js";
import { Pace } from "./pace.js";
import { partsOf } from "./parameters.js";
import type { PlainRequest } from "./plain-request.js";
import { writeQuery } from "./query.js";
import { createRawClient } from "./raw-client.js";
import { operationReader } from "./read-operation.js";
import { RetryLedger } from "./retry-budget.js";
import type { Answer, Parameters as Given } from "./send.js";
import { type Settings, settingsOf } from "./settings.js";
import type { AnswerOf, ParametersOf, RawPaths } from "./types.js";

/** A request that is fit to be sent, and how to send it. */
export interface Prepared {
  readonly request: PlainRequest;
  readonly settings: Settings;
}

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
  ) => Prepared;
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
  const traffic = { pace: new Pace(), retryLedger: new RetryLedger() };
  const prepare: Transport["prepare"] = (operation, parameters, options = {}) =>
    prepareRequest(baseUrl, base, {
      operation,
      parameters,
      options,
    });
  const exchange: Transport["exchange"] = async (...asked) =>
    exchangeOperation(asked[0], prepare(...asked), traffic);
  return {
    raw: createRawClient(baseUrl, base, traffic),
    prepare,
    exchange,
    send: async (...asked) => (await exchange(...asked)).data as never,
  };
}

interface Asked {
  readonly operation: OperationSpec;
  readonly parameters: Given;
  readonly options: RequestOptions;
}

function prepareRequest(
  baseUrl: string,
  base: Settings,
  { operation, parameters, options }: Asked,
): Prepared {
  const { query = {}, path = {}, body } = partsOf(operation, parameters);
  const headers = body && { "content-type": "application/json" };
  const settings = settingsOf(base, options, headers);
  const search = writeQuery(
    query,
    (name) =>
      settings.queryForm ?? operation.parameters[name]?.arrayForm ?? "brackets",
  );
  const route = baseUrl + defaultPathSerializer(operation.path, path);
  const request: PlainRequest = {
    url: search ? `${route}?${search}` : route,
    method: operation.method,
    headers: settings.headers,
    body: body && writeJson(body),
  };
  return { request, settings };
}

async function exchangeOperation(
  operation: OperationSpec,
  { request, settings }: Prepared,
  traffic: Traffic,
): Promise<Answer> {
  const exchange = new Exchange({
    request,
    reader: operationReader(operation),
    settings,
    traffic,
    operation: operation.id,
    path: operation.path,
    isSafe: operation.safe,
  });
  const answer = await exchange.answer();
  await settings.validate?.(operation.id, answer.data);
  return answer;
}

function writeJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch {
    // The platform's own error quotes names.
    throw new InputError("body", "what JSON can hold: no circle, no BigInt");
  }
}
