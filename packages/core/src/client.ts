import { type Client as FetchClient, removeTrailingSlash } from "openapi-fetch";
import { type Calls, callsOf } from "./calls.js";
import { InputError } from "./errors/input-error.js";
import { serverUrl } from "./generated/operations.js";
import type { ClientOptions } from "./request/options.js";
import { defaults, settingsOf } from "./request/settings.js";
import { createTransport, type SendOperation } from "./request/transport.js";
import type { RawPaths } from "./request/types.js";

/** A client of the calls API. It holds no connection, and needs not be closed. */
export interface Client {
  /** The calls of the account: one by one, a page, or all of them. */
  readonly calls: Calls;
  /**
   * The typed openapi-fetch client, for anything that `calls` does not offer. Its requests have the same key, retries,
   * limits of time and hooks; errors of the service come as `{ error }`, all others are thrown. Options for one
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
  /**
   * Sends one request of any operation of the spec, checked and answered as those of `calls` are. What `registerCall`
   * and `createPhoneCall` are made of: they are functions of their own, so that a bundle has only what it uses.
   *
   * @throws InputError before anything is sent, if a parameter is wrong or not known.
   * @throws RequestError if no usable answer came.
   * @example
   * ```ts
   * import { operations } from "@rollcall/core/spec";
   *
   * const call = await client.send(operations.getCall, { call_id: "call_4c8e1f06a2b94d73" });
   * call.call_status; // => "ended"
   * ```
   */
  readonly send: SendOperation;
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
  if (!/^[!-~]+$/.test(apiKey ?? "")) throw new InputError("apiKey", "visible ASCII characters");
  if (typeof baseUrl !== "string" || !/^https?:[^@?#\s]+$/.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new InputError("baseUrl", "an http(s) URL without user, query or hash");
  }
  const keyed = { ...defaults, headers: { ...defaults.headers, authorization: `Bearer ${apiKey}` } };
  const transport = createTransport(removeTrailingSlash(baseUrl), settingsOf(keyed, rest));
  return { calls: callsOf(transport), raw: transport.raw, send: transport.send };
}
