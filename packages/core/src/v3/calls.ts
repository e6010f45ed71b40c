import type { TypedFilters } from "../filters/index.js";
import {
  deleteCall,
  getCall,
  listCalls,
  updateCall,
} from "../generated-v3/operations.js";
import type { operations } from "../generated-v3/types.js";
import type { OperationClient, WalkOptions } from "../operation-client.js";
import type { Items, Pages, PaginationOptions } from "../pagination/index.js";
import type { AnswerOf, ParametersOf } from "../request/operation-types.js";
import type { RequestOptions } from "../request/request-options.js";

/** One call with all that is known of it: over the telephone, or in a web page. */
export type Call = AnswerOf<"getCall", operations>;

/** One page of the list, as the service answers it. */
export type CallPage = AnswerOf<"listCalls", operations>;

/** One call as the list shows it: without its transcripts. */
export type ListedCall = CallPage["items"][number];

type WireParameters = ParametersOf<typeof listCalls, operations>;

/**
 * What to list: the spec's own names. Filters are written as
 * `{ duration_ms: { ge: 60_000 } }`, or as the wire has them; a `Date` may stand
 * for every timestamp. Two bounds of a field other than the start are for `pages`
 * and `iterate`.
 */
export type ListCallsParameters = TypedFilters<
  WireParameters,
  (typeof listCalls)["parameters"]
>;

/**
 * What {@link Calls.pages} and {@link Calls.iterate} take: what to list, how to
 * walk it, and how to send each request.
 */
export type WalkCallsOptions = ListCallsParameters &
  PaginationOptions &
  RequestOptions;

/** What {@link Calls.update} changes of a call. */
export type CallChanges = Omit<
  ParametersOf<typeof updateCall, operations>,
  "call_id"
>;

/** The calls of an account. */
export interface Calls {
  /**
   * Lists one page of calls, at most `limit` of them, as the service answers it.
   * It is tried again after a failure, although it is a POST: it only reads. Of
   * two bounds on `start_timestamp` the second one is checked here: a page that
   * leads over it is cut off, and has no more behind it.
   *
   * @throws InputError before anything is sent, if a parameter is wrong or not
   * known.
   * @throws RequestError if no usable answer came.
   * @throws PageShapeError if the answer is no page.
   * @example
   * ```ts
   * const { items, has_more } = await client.calls.list({ limit: 2, sort_order: "descending" });
   * items.map(({ call_id }) => call_id); // => ["call_4c8e1f06a2b94d73", "call_91d2b7305ef8a64c"]
   * has_more; // => true
   * ```
   */
  list(
    parameters?: ListCallsParameters,
    options?: RequestOptions,
  ): Promise<CallPage>;
  /**
   * The pages of the list, fetched as they are asked for: each with its items,
   * its cursor and its `Response`.
   *
   * @throws InputError at once, if a parameter is wrong or not known.
   * @throws CheckpointError at once, if `resume` is not a checkpoint of this
   * list.
   * @throws RequestError, PaginationError while iterating, each with a
   * `checkpoint` to `resume` from.
   * @example
   * ```ts
   * for await (const { items } of client.calls.pages({ limit: 1000 })) await save(items);
   * ```
   */
  pages(options?: WalkCallsOptions): Pages<ListedCall>;
  /**
   * Every call of the list, one by one, each exactly once.
   *
   * @throws InputError at once, if a parameter is wrong or not known.
   * @throws CheckpointError at once, if `resume` is not a checkpoint of this
   * list.
   * @throws RequestError, PaginationError while iterating, each with a
   * `checkpoint` to `resume` from.
   * @example
   * ```ts
   * const calls = client.calls.iterate({ sort_order: "ascending", limit: 1000 });
   * for await (const call of calls) await save(call, calls.checkpoint);
   * ```
   */
  iterate(options?: WalkCallsOptions): Items<ListedCall>;
  /**
   * Reads one call, with its transcripts.
   *
   * @throws InputError before anything is sent, if the id is not one that a URL
   * can carry.
   * @throws ApiError with `status` 404 if there is none of that id.
   * @throws RequestError if no usable answer came.
   * @example
   * ```ts
   * const { transcript } = await client.calls.get("call_4c8e1f06a2b94d73");
   * transcript; // => "Agent: Hello, how can I help?"
   * ```
   */
  get(call_id: string, options?: RequestOptions): Promise<Call>;
  /**
   * Changes what is kept with a call that has ended, and settles with the call
   * as it is now. It is sent once only, unless `idempotent` is set.
   *
   * @throws InputError before anything is sent, if a parameter is wrong or not
   * known.
   * @throws RequestError if no usable answer came. It may be changed all the
   * same.
   * @example
   * ```ts
   * const call = await client.calls.update("call_4c8e1f06a2b94d73", { metadata: { reviewed: true } });
   * call.metadata; // => { reviewed: true }
   * ```
   */
  update(
    call_id: string,
    changes: CallChanges,
    options?: RequestOptions,
  ): Promise<Call>;
  /**
   * Deletes a call that has ended, for good. It is sent once only, unless
   * `idempotent` is set.
   *
   * @throws InputError before anything is sent, if the id is not one that a URL
   * can carry.
   * @throws RequestError if no usable answer came. It may be deleted all the
   * same.
   * @example
   * ```ts
   * await client.calls.delete("call_4c8e1f06a2b94d73");
   * ```
   */
  delete(call_id: string, options?: RequestOptions): Promise<void>;
}

/** The calls API, by what can be done with any operation. */
export function callsOf({
  send,
  pages,
  iterate,
}: OperationClient<operations>): Calls {
  return {
    // The engine makes the wire's form of what people write.
    list: (parameters = {}, options) =>
      send(listCalls, parameters as WireParameters, options),
    pages: (options) => pages(listCalls, options as WalkOptions),
    iterate: (options) => iterate(listCalls, options as WalkOptions),
    get: (call_id, options) => send(getCall, { call_id }, options),
    update: (call_id, changes, options) =>
      send(updateCall, { ...changes, call_id }, options),
    delete: (call_id, options) => send(deleteCall, { call_id }, options),
  };
}
