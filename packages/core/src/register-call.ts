import type { Call } from "./calls.js";
import type { Client } from "./client.js";
import * as tables from "./generated/operations.js";
import type { operations } from "./generated/types.js";
import type { ParametersOf } from "./request/operation-types.js";
import type { RequestOptions } from "./request/request-options.js";

/** What {@link registerCall} takes. */
export type RegisterCallParameters = ParametersOf<
  typeof tables.registerCall,
  operations
>;

/**
 * Registers a call whose audio you connect yourself. It is sent once only,
 * unless `idempotent` is set.
 *
 * @throws InputError before anything is sent, if a parameter is wrong or not
 * known.
 * @throws RequestError if no usable answer came.
 * @example
 * ```ts
 * import { registerCall } from "@rollcall/core";
 *
 * const call = await registerCall(client, {
 *   agent_id: "agent_7b20c4e95d1f",
 *   audio_websocket_protocol: "web",
 *   audio_encoding: "s16le",
 *   sample_rate: 24000,
 * });
 * call.call_status; // => "registered"
 * ```
 */
export const registerCall = (
  client: Client,
  parameters: RegisterCallParameters,
  options?: RequestOptions,
): Promise<Call> => client.send(tables.registerCall, parameters, options);
