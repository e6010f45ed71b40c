import { type Client as FetchClient, removeTrailingSlash } from "openapi-fetch";
import { type Calls, callsOf } from "./calls.js";
import { InputError } from "./errors/input-error.js";
import { serverUrl } from "./generated/operations.js";
import {
  Items,
  type Pages,
  type PaginationOptions,
} from "./pagination/index.js";
import type { ClientOptions, RequestOptions } from "./request/options.js";
import { defaults, type Settings, settingsOf } from "./request/settings.js";
import { createTransport, type SendOperation } from "./request/transport.js";
import type { RawPaths } from "./request/types.js";
import type { OperationSpec } from "./spec/operation.js";
import { walk } from "./walk.js";

const visibleAscii = /^[!-~]+$/;
const plainHttpUrl = /^https?:[^@?#\s]+$/;

/**
 * A client of the calls API. It holds no connection, and needs not be closed.
 */
export interface Client {
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
  /**
   * Sends one request of any operation of the spec, checked and answered as
   * those of `calls` are. What `registerCall` and `createPhoneCall` are made
   * of: they are functions of their own, so that a bundle has only what it
   * uses.
   *
   * @throws InputError before anything is sent, if a parameter is wrong or not
   * known.
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
  /**
   * The pages of any operation whose spec says how it paginates, as
   * `calls.pages` are those of `listCalls`: what to ask for, how to walk it and
   * how to send each request in one object.
   *
   * @throws InputError at once, if a parameter is wrong or not known.
   * @throws PaginationError at once, if the operation does not paginate.
   * @example
   * ```ts
   * import { operations } from "@rollcall/core/spec";
   *
   * const page = await client.pages<Call>(operations.listCalls, { limit: 2 }).next();
   * page.value?.items.length; // => 2
   * ```
   */
  pages<Item>(operation: OperationSpec, options?: WalkOptions): Pages<Item>;
  /**
   * The items of the same pages, one by one.
   *
   * @throws InputError at once, if a parameter is wrong or not known.
   * @throws PaginationError at once, if the operation does not paginate.
   * @example
   * ```ts
   * import { operations } from "@rollcall/core/spec";
   *
   * const newest = await client.iterate<Call>(operations.listCalls, { limit: 1 }).first();
   * newest?.call_id; // => "call_4c8e1f06a2b94d73"
   * ```
   */
  iterate<Item>(operation: OperationSpec, options?: WalkOptions): Items<Item>;
}

/**
 * The parameters of an operation, how to walk its list, and how to send each
 * request.
 */
export type WalkOptions = PaginationOptions &
  RequestOptions & { readonly [parameter: string]: unknown };

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
  const { raw, send } = transport;
  const pages: Client["pages"] = (operation, given = {}) =>
    walk(transport, operation, given);
  const iterate: Client["iterate"] = (...asked) => new Items(pages(...asked));
  const calls = callsOf({
    pages,
    iterate,
    send,
  });
  return {
    calls,
    raw,
    send,
    pages,
    iterate,
  };
}

/** The defaults with the key and the client's options laid over them. */
function clientSettings(apiKey: string, options: RequestOptions): Settings {
  if (!visibleAscii.test(apiKey ?? "")) {
    throw new InputError("apiKey", "visible ASCII characters");
  }
  const authorization = `Bearer ${apiKey}`;
  const headers = { ...defaults.headers, authorization };
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
