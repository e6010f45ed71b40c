import * as tables from "../generated-v3/operations.js";
import type { operations } from "../generated-v3/types.js";
import type { AnswerOf, ParametersOf } from "../request/operation-types.js";
import type { RequestOptions } from "../request/request-options.js";
import type { Client } from "./client.js";

/** What {@link createWebCall} takes. */
export type CreateWebCallParameters = ParametersOf<
  typeof tables.createWebCall,
  operations
>;

/** A call in a web page or an app, with all that is known of it. */
export type WebCall = AnswerOf<"createWebCall", operations>;

/**
 * Makes a call that a browser or an app joins with its `access_token`, which is
 * a secret. It is sent once only, unless `idempotent` is set.
 *
 * @throws InputError before anything is sent, if a parameter is wrong or not
 * known.
 * @throws RequestError if no usable answer came.
 * @example
 * ```ts
 * import { createWebCall } from "@rollcall/core/v3";
 *
 * const call = await createWebCall(client, { agent_id: "agent_7b20c4e95d1f" });
 * call.call_status; // => "registered"
 * ```
 */
export const createWebCall = (
  client: Client,
  parameters: CreateWebCallParameters,
  options?: RequestOptions,
): Promise<WebCall> => client.send(tables.createWebCall, parameters, options);
