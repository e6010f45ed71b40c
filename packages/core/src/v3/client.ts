import type { Client as FetchClient } from "openapi-fetch";
import { createEngine } from "../engine.js";
import * as filters from "../filters/index.js";
import {
  hasFormerNames,
  serverUrl,
  operations as tables,
} from "../generated-v3/operations.js";
import type { operations, paths } from "../generated-v3/types.js";
import type { OperationClient } from "../operation-client.js";
import { bodyCursors } from "../pagination/body-cursors.js";
import type { ClientOptions } from "../request/options.js";
import type { RawPaths } from "../request/types.js";
import { takeFormerNames } from "../take-former-names.js";
import { type Calls, callsOf } from "./calls.js";

/**
 * A client of the present version of the calls API. It holds no connection, and
 * needs not be closed.
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
   * const { data, error } = await client.raw.GET("/v2/get-call/{call_id}", {
   *   params: { path: { call_id: "call_4c8e1f06a2b94d73" } },
   *   rollcall: { timeoutMs: 5000 },
   * });
   * data?.call_status; // => "ended"
   * ```
   */
  readonly raw: FetchClient<RawPaths<paths>>;
}

/**
 * Makes a client of the API's present version, whose list is
 * `POST /v3/list-calls`.
 *
 * @throws InputError if an option is out of bounds.
 * @example
 * ```ts
 * import { createClient } from "@rollcall/core/v3";
 *
 * const client = createClient({ apiKey });
 * const { items } = await client.calls.list({ limit: 1 });
 * items[0]?.call_id; // => "call_4c8e1f06a2b94d73"
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const engine = createEngine<operations, RawPaths<paths>>(
    {
      serverUrl,
      cursors: bodyCursors,
      filters,
    },
    options,
  );
  const named = hasFormerNames ? takeFormerNames(engine, tables) : engine;
  const calls = callsOf(named);
  return {
    ...named,
    calls,
  };
}
