import { createEngine } from "../engine.js";
import { compileFilters, compilePage } from "../filters/index.js";
import { hasFormerNames, serverUrl } from "../generated-v3/operations.js";
import type { operations } from "../generated-v3/types.js";
import type { OperationClient } from "../operation-client.js";
import { bodyCursors } from "../pagination/body-cursors.js";
import type { ClientOptions } from "../request/request-options.js";
import { transports } from "../request/transport-of-client.js";
import { takeFormerNames } from "../take-former-names.js";
import { type Calls, callsOf } from "./calls.js";

/**
 * A client of the present version of the calls API. It holds no connection, and
 * needs not be closed.
 */
export interface Client extends OperationClient<operations> {
  /** The calls of the account: one by one, a page, or all of them. */
  readonly calls: Calls;
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
  const { client: plain, transport } = createEngine<operations>(
    {
      serverUrl,
      cursors: bodyCursors,
      filters: {
        compileFilters,
        compilePage,
      },
    },
    options,
  );
  const named = hasFormerNames ? takeFormerNames(plain) : plain;
  const calls = callsOf(named);
  const client = {
    ...named,
    calls,
  };
  transports.set(client, transport);
  return client;
}
