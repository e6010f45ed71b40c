import { type Pages, type PaginationOptions, paginate } from "./pagination/index.js";
import { PAGINATION_OPTIONS } from "./pagination/options.js";
import { REQUEST_OPTIONS, type RequestOptions } from "./request/options.js";
import { checkedParameters } from "./request/parameters.js";
import { senderFor, type Transport } from "./request/transport.js";
import type { OperationSpec } from "./spec/operation.js";

/**
 * The pages of an operation's list. Its parameters, how to walk and how to send come in one object; a name that is
 * none of these is taken for a parameter, and refused as one that is not known.
 */
export function walk<Item>(
  transport: Transport,
  operation: OperationSpec,
  given: PaginationOptions & RequestOptions,
): Pages<Item> {
  const parameters: Record<string, unknown> = { ...given };
  // Pagination first: the signal is its to watch, and it hands each request one of its own.
  const options = taken(parameters, PAGINATION_OPTIONS);
  const request = taken(parameters, REQUEST_OPTIONS);
  const send = senderFor(transport, operation, request);
  return paginate(operation, send, { ...checkedParameters(operation, parameters), ...options });
}

/** Takes the named values out of an object, into another. */
function taken(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const into: Record<string, unknown> = {};
  for (const name of names) {
    if (name in from) into[name] = from[name];
    delete from[name];
  }
  return into;
}
