import type { Call } from "./calls.js";
import type { Client } from "./client.js";
import * as tables from "./generated/operations.js";
import type { operations } from "./generated/types.js";
import type { ParametersOf } from "./request/operation-types.js";
import type { RequestOptions } from "./request/request-options.js";

/** What {@link createPhoneCall} takes. */
export type CreatePhoneCallParameters = ParametersOf<
  typeof tables.createPhoneCall,
  operations
>;

/**
 * Has an agent call a number. It is sent once only, unless `idempotent` is set:
 * each request rings a telephone.
 *
 * @throws InputError before anything is sent, if a parameter is wrong or not
 * known.
 * @throws RequestError if no usable answer came. The telephone may have rung
 * all the same.
 * @example
 * ```ts
 * import { createPhoneCall } from "@rollcall/core";
 *
 * const call = await createPhoneCall(client, { from_number: "+12025550143", to_number: "+12125550178" });
 * call.call_status; // => "registered"
 * ```
 */
export const createPhoneCall = (
  client: Client,
  parameters: CreatePhoneCallParameters,
  options?: RequestOptions,
): Promise<Call> => client.send(tables.createPhoneCall, parameters, options);
