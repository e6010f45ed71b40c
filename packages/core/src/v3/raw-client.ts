import type { Client as FetchClient } from "openapi-fetch";
import { InputError } from "../errors/input-error.js";
import {
  hasFormerNames,
  safeRequests,
  operations as tables,
} from "../generated-v3/operations.js";
import type { paths } from "../generated-v3/types.js";
import type { RawPaths } from "../request/operation-types.js";
import { createRawClient } from "../request/raw-client.js";
import { renameInRequests } from "../request/rename-in-requests.js";
import { transports } from "../request/transport-of-client.js";
import type { Client } from "./client.js";

/** The typed openapi-fetch client of {@link rawClient}. */
export type RawClient = FetchClient<RawPaths<paths>>;

/**
 * The typed openapi-fetch client, for anything that a client does not offer. Its
 * requests have the same key, retries, limits of time and hooks; errors of the
 * service come as `{ error }`, all others are thrown. Options for one request
 * are given as `rollcall`.
 *
 * @throws InputError if the client is none of `createClient`.
 * @example
 * ```ts
 * import { rawClient } from "@rollcall/core/v3";
 *
 * const { data, error } = await rawClient(client).GET("/v2/get-call/{call_id}", {
 *   params: { path: { call_id: "call_4c8e1f06a2b94d73" } },
 *   rollcall: { timeoutMs: 5000 },
 * });
 * data?.call_status; // => "ended"
 * ```
 */
export function rawClient(client: Client): RawClient {
  const transport = transports.get(client);
  if (!transport) {
    throw new InputError("client", "what createClient made");
  }
  const raw = createRawClient<RawPaths<paths>>(transport, safeRequests);
  if (hasFormerNames) {
    return renameInRequests<RawPaths<paths>>(raw, tables);
  }
  return raw;
}
