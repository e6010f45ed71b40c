import type { KeyedFilters } from "./filters/keyed-filter-types.js";
import { getCall, listCalls } from "./generated/operations.js";
import type { operations } from "./generated/types.js";
import type { OperationClient, WalkOptions } from "./operation-client.js";
import type { Items, Pages, PaginationOptions } from "./pagination/index.js";
import type { AnswerOf, ParametersOf } from "./request/operation-types.js";
import type { RequestOptions } from "./request/request-options.js";

/** One call, as the spec describes it. */
export type Call = AnswerOf<"getCall", operations>;

type WireParameters = ParametersOf<typeof listCalls, operations>;

/**
 * What to list: the spec's own names. Filters are written as
 * `{ start_timestamp: { ge, lt } }`, or by the keys that the wire has; a `Date`
 * may stand for every timestamp.
 */
export type ListCallsParameters = KeyedFilters<
  WireParameters,
  (typeof listCalls)["parameters"]
>;

type Listed = AnswerOf<"listCalls", operations>[number];

/**
 * What {@link Calls.pages} and {@link Calls.iterate} take: what to list, how to
 * walk it, and how to send each request.
 */
export type WalkCallsOptions = ListCallsParameters &
  PaginationOptions &
  RequestOptions;

/** The calls of an account. */
export interface Calls {
  /**
   * The list shows calls as `get` does, so that `hydrate` passes them on and
   * asks for none.
   */
  readonly listsWhole: Listed extends Call ? true : false;
  /**
   * Lists one page of calls, at most `limit` of them.
   *
   * @throws InputError before anything is sent, if a parameter is wrong or not
   * known.
   * @throws RequestError if no usable answer came.
   * @throws PageShapeError if the answer is no page.
   * @example
   * ```ts
   * const calls = await client.calls.list({
   *   filter_criteria: { agent_id: "agent_7b20c4e95d1f", start_timestamp: { ge: new Date("2024-03-11") } },
   *   limit: 1000,
   * });
   * calls[0]?.call_id; // => "call_4c8e1f06a2b94d73"
   * ```
   */
  list(
    parameters?: ListCallsParameters,
    options?: RequestOptions,
  ): Promise<Call[]>;
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
  pages(options?: WalkCallsOptions): Pages<Call>;
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
   * const calls = client.calls.iterate({
   *   filter_criteria: { start_timestamp: { ge: new Date("2024-03-11"), lt: new Date("2024-03-12") } },
   *   sort_order: "ascending",
   * });
   * for await (const call of calls) await save(call, calls.checkpoint);
   * ```
   */
  iterate(options?: WalkCallsOptions): Items<Call>;
  /**
   * Reads one call.
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
}

/** The calls API, by what can be done with any operation. */
export function callsOf({
  send,
  pages,
  iterate,
}: OperationClient<operations>): Calls {
  return {
    listsWhole: true,
    // The engine makes the wire's form of what people write.
    list: (parameters = {}, options) =>
      send(listCalls, parameters as WireParameters, options),
    pages: (options) => pages(listCalls, options as WalkOptions),
    iterate: (options) => iterate(listCalls, options as WalkOptions),
    get: (call_id, options) => send(getCall, { call_id }, options),
  };
}
