import type { Client as FetchClient } from "openapi-fetch";
import { type Calls, callsOf } from "./calls.js";
import { createEngine } from "./engine.js";
import { compileKeyedFilters } from "./filters/compile-keyed-filters.js";
import {
  hasFormerNames,
  safeRequests,
  serverUrl,
  operations as tables,
} from "./generated/operations.js";
import type { operations, paths } from "./generated/types.js";
import type { OperationClient } from "./operation-client.js";
import { itemCursors } from "./pagination/item-cursors.js";
import type { RawPaths } from "./request/operation-types.js";
import { createRawClient } from "./request/raw-client.js";
import { renameInRequests } from "./request/rename-in-requests.js";
import type { ClientOptions } from "./request/request-options.js";
import { takeFormerNames } from "./take-former-names.js";

/**
 * A client of the calls API. It holds no connection, and needs not be closed.
 */
export interface Client extends OperationClient<operations> {
  /** The calls of the account: one by one, a page, or all of them. */
  readonly calls: Calls;
  /**
   * The typed openapi-fetch client, for anything that `calls` does not offer.
   * Its requests have the same key, retries, limits of time and hooks; errors
   * of the service come as `{ error }`, all others are thrown. Options for one
   * request are given as `rollcall`.
   *
   * @example
   * ```ts
   * const { data, error } = await client.raw.GET("/get-call/{call_id}", {
   *   params: { path: { call_id: "call_4c8e1f06a2b94d73" } },
   *   rollcall: { timeoutMs: 5000 },
   * });
   * data?.call_status; // => "ended"
   * ```
   */
  readonly raw: FetchClient<RawPaths<paths>>;
}

/**
 * Makes a client.
 *
 * @throws InputError if an option is out of bounds.
 * @example
 * ```ts
 * const client = createClient({ apiKey });
 * const calls = await client.calls.list({ filter_criteria: { after_start_timestamp: new Date("2024-03-11") } });
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const { client, transport } = createEngine<operations>(
    {
      serverUrl,
      cursors: () => itemCursors,
      filters: {
        compileFilters: compileKeyedFilters,
        compilePage: compileKeyedFilters,
      },
    },
    options,
  );
  const named = hasFormerNames ? takeFormerNames(client) : client;
  let raw: Client["raw"] | undefined;
  return {
    ...named,
    // Made when it is asked for: openapi-fetch asks the platform for its
    // `Request` at once, for which Node loads all of `fetch`.
    get raw() {
      raw ??= createRawClient<RawPaths<paths>>(transport, safeRequests);
      if (hasFormerNames) {
        return renameInRequests<RawPaths<paths>>(raw, tables);
      }
      return raw;
    },
    calls: callsOf(named),
  };
}
