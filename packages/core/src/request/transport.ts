import { InputError } from "../errors/input-error.js";
import type { OperationSpec } from "../spec/operation.js";
import type { Outgoing } from "./attempt.js";
import { Exchange, type Traffic } from "./exchange.js";
import { Pace } from "./pace.js";
import type { RequestOptions } from "./request-options.js";
import { type Settings, settingsOf } from "./request-settings.js";
import { RetryLedger } from "./retry-budget.js";
import type { Answer, Parameters as Given } from "./send.js";
import { partsOf } from "./sort-parameters.js";
import { writeHeaders } from "./write-headers.js";
import { writePath } from "./write-path.js";
import { writeQuery } from "./write-query.js";

/**
 * What sends the requests of one client: one pace and one retry budget for all
 * of them.
 */
export interface Transport {
  readonly baseUrl: string;
  /** What holds for every request. */
  readonly base: Settings;
  readonly traffic: Traffic;
  /**
   * A request of an operation of the spec as it would be sent. Throws an
   * `InputError` if it cannot be.
   */
  readonly prepare: (
    operation: OperationSpec,
    parameters: Given,
    options?: RequestOptions,
  ) => Outgoing;
  /** Sends it. */
  readonly exchange: (
    ...asked: Parameters<Transport["prepare"]>
  ) => Promise<Answer>;
}

export function createTransport(baseUrl: string, base: Settings): Transport {
  const traffic = {
    pace: new Pace(),
    retryLedger: new RetryLedger(),
  };
  const prepare = preparerOf(baseUrl, base);
  const exchange: Transport["exchange"] = async (operation, ...asked) => {
    const outgoing = prepare(operation, ...asked);
    const answer = await new Exchange(outgoing, traffic).answer();
    const { data } = answer;
    const hasBody = data !== undefined;
    if (hasBody) {
      await outgoing.settings.validate?.(operation.id, data);
    }
    return answer;
  };
  return {
    baseUrl,
    base,
    traffic,
    prepare,
    exchange,
  };
}

function preparerOf(baseUrl: string, base: Settings): Transport["prepare"] {
  return (operation, parameters, options = {}) => {
    const { id, path, method } = operation;
    const parts = partsOf(operation, parameters);
    const body = parts.body && writeJson(parts.body);
    const headers = body && { "content-type": "application/json" };
    const settings = settingsOf(base, options, headers);
    const search = writeQuery(
      parts.query ?? {},
      (name) =>
        settings.queryForm ??
        operation.parameters[name]?.arrayForm ??
        "brackets",
    );
    const route = baseUrl + writePath(path, parts.path);
    const url = search ? `${route}?${search}` : route;
    return {
      request: {
        url,
        method,
        headers: {
          ...settings.headers,
          ...writeHeaders(parts.header),
        },
        body,
      },
      settings,
      operation: id,
      path,
      isSafe: operation.safe,
      readBody: (response) => response.text(),
      answer: () => operation.answer,
    };
  };
}

function writeJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch {
    // The platform's own error quotes names.
    throw new InputError("body", "no circle, and no BigInt");
  }
}
