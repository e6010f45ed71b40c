import type { Items, Pages, PaginationOptions } from "./pagination/index.js";
import type { AnswerOf, ParametersOf } from "./request/operation-types.js";
import type { RequestOptions } from "./request/request-options.js";
import type { OperationSpec } from "./spec/operation.js";

/**
 * The parameters of an operation, how to walk its list, and how to send each
 * request.
 */
export type WalkOptions = PaginationOptions &
  RequestOptions & { readonly [parameter: string]: unknown };

/** Sends one request of an operation of the spec. */
type SendOperation<Operations> = <Operation extends OperationSpec>(
  operation: Operation,
  parameters: ParametersOf<Operation, Operations>,
  options?: RequestOptions,
) => Promise<AnswerOf<Operation["id"], Operations>>;

/**
 * What a client does with any operation of a spec, whose generated types are
 * `Operations`.
 */
export interface OperationClient<Operations> {
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
  readonly send: SendOperation<Operations>;
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
