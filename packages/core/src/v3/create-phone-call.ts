import * as tables from "../generated-v3/operations.js";
import type { operations } from "../generated-v3/types.js";
import type { AnswerOf, ParametersOf } from "../request/operation-types.js";
import type { RequestOptions } from "../request/request-options.js";
import type { Client } from "./client.js";

/** What {@link createPhoneCall} takes. */
export type CreatePhoneCallParameters = ParametersOf<
  typeof tables.createPhoneCall,
  operations
>;

/** A call over the telephone, with all that is known of it. */
export type PhoneCall = AnswerOf<"createPhoneCall", operations>;

/**
 * Has an agent call a number. It is sent once only, unless `idempotent` is set:
 * each request rings a telephone. The call has no `start_timestamp` until it
 * starts, so a list that is filtered by the start does not show it before.
 *
 * @throws InputError before anything is sent, if a parameter is wrong or not
 * known.
 * @throws RequestError if no usable answer came. The telephone may have rung
 * all the same.
 * @example
 * ```ts
 * import { createPhoneCall } from "@rollcall/core/v3";
 *
 * const call = await createPhoneCall(client, { from_number: "+12025550143", to_number: "+12125550178" });
 * call.call_status; // => "registered"
 * ```
 */
export const createPhoneCall = (
  client: Client,
  parameters: CreatePhoneCallParameters,
  options?: RequestOptions,
): Promise<PhoneCall> =>
  client.send(tables.createPhoneCall, parameters, options);
