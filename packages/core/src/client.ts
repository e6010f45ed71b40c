import { type Client as FetchClient, removeTrailingSlash } from "openapi-fetch";
import { type Calls, callsOf } from "./calls.js";
import { InputError } from "./errors/input-error.js";
import { serverUrl } from "./generated/operations.js";
import { openPages } from "./open-pages.js";
import type { OperationClient } from "./operation-client.js";
import { Items } from "./pagination/index.js";
import type { ClientOptions, RequestOptions } from "./request/options.js";
import { defaults, type Settings, settingsOf } from "./request/settings.js";
import { createTransport } from "./request/transport.js";
import type { RawPaths } from "./request/types.js";

const visibleAscii = /^[!-~]+$/;
const plainHttpUrl = /^https?:[^@?#\s]+$/;

/**
 * A client of the calls API. It holds no connection, and needs not be closed.
 */
export interface Client extends OperationClient {
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
  readonly raw: FetchClient<RawPaths>;
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
  const { apiKey, baseUrl = serverUrl, ...rest } = options;
  const settings = clientSettings(apiKey, rest);
  const transport = createTransport(checkedBaseUrl(baseUrl), settings);
  const pages: Client["pages"] = (operation, given = {}) =>
    openPages(transport, operation, given);
  const iterate: Client["iterate"] = (...asked) => new Items(pages(...asked));
  const operationClient = {
    send: transport.send,
    pages,
    iterate,
  };
  const calls = callsOf(operationClient);
  return {
    ...operationClient,
    calls,
    raw: transport.raw,
  };
}

/** The defaults with the key and the client's options laid over them. */
function clientSettings(apiKey: string, options: RequestOptions): Settings {
  if (!visibleAscii.test(apiKey ?? "")) {
    throw new InputError("apiKey", "visible ASCII characters");
  }
  const authorization = `Bearer ${apiKey}`;
  const headers = {
    ...defaults.headers,
    authorization,
  };
  return settingsOf({ ...defaults, headers }, options);
}

/** The URL that paths are put behind. */
function checkedBaseUrl(baseUrl: unknown): string {
  if (typeof baseUrl === "string" && plainHttpUrl.test(baseUrl)) {
    try {
      return removeTrailingSlash(new URL(baseUrl).href);
    } catch {
      // The platform's own error quotes the URL.
    }
  }
  throw new InputError("baseUrl", "an http(s) URL without user, query or hash");
}
