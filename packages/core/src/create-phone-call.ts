import type { Call } from "./calls.js";
import type { Client } from "./client.js";
import * as operations from "./generated/operations.js";
import type { RequestOptions } from "./request/options.js";
import type { ParametersOf } from "./request/types.js";

/** What {@link createPhoneCall} takes. */
export type CreatePhoneCallParameters = ParametersOf<typeof operations.createPhoneCall>;

/**
 * Has an agent call a number. It is sent once only, unless `idempotent` is set: each request rings a telephone.
 *
 * @example
 * ```ts
 * import { createPhoneCall } from "@rollcall/core";
 *
 * const { call_id } = await createPhoneCall(client, { from_number, to_number });
 * ```
 */
export const createPhoneCall = (
  client: Client,
  parameters: CreatePhoneCallParameters,
  options?: RequestOptions,
): Promise<Call> => client.send(operations.createPhoneCall, parameters, options);
