import type { Parameters, Send } from "../request/send.js";
import type { OperationSpec } from "../spec/operation.js";
import { Items } from "./items.js";
import { type PaginationOptions, paginationOptions } from "./options.js";
import { Pages } from "./pages.js";

/** The parameters of an operation and how to walk its list, in one object. */
export type PaginateParameters = Parameters & PaginationOptions;

/**
 * The pages of any operation whose spec says how it paginates.
 *
 * @throws {CheckpointError} when `resume` is not a checkpoint of this list.
 * @throws {PaginationError} when the operation does not paginate.
 */
export function paginate<Item>(
  operation: OperationSpec,
  send: Send,
  given: PaginateParameters = {},
): Pages<Item> {
  const parameters: Record<string, unknown> = { ...given };
  for (const name in paginationOptions) {
    delete parameters[name];
  }
  return new Pages(operation, send, parameters, given);
}

/** The items of the same list, one by one. */
export function iterate<Item>(
  operation: OperationSpec,
  send: Send,
  given?: PaginateParameters,
): Items<Item> {
  return new Items(paginate(operation, send, given));
}
