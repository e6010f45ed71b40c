import * as tables from "../generated-v3/operations.js";
import type { operations } from "../generated-v3/types.js";
import type { ParametersOf } from "../request/operation-types.js";
import type { RequestOptions } from "../request/request-options.js";
import type { Client } from "./client.js";
import type { PhoneCall } from "./create-phone-call.js";

/** What {@link registerPhoneCall} takes. */
export type RegisterPhoneCallParameters = ParametersOf<
  typeof tables.registerPhoneCall,
  operations
>;

/**
 * Registers a telephone call that you connect yourself. It is sent once only,
 * unless `idempotent` is set.
 *
 * @throws InputError before anything is sent, if a parameter is wrong or not
 * known.
 * @throws RequestError if no usable answer came.
 * @example
 * ```ts
 * import { registerPhoneCall } from "@rollcall/core/v3";
 *
 * const call = await registerPhoneCall(client, { agent_id: "agent_7b20c4e95d1f" });
 * call.call_status; // => "registered"
 * ```
 */
export const registerPhoneCall = (
  client: Client,
  parameters: RegisterPhoneCallParameters,
  options?: RequestOptions,
): Promise<PhoneCall> =>
  client.send(tables.registerPhoneCall, parameters, options);
