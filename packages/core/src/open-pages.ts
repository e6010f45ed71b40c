import { Pages, type PaginationOptions } from "./pagination/index.js";
import { itemCursors } from "./pagination/item-cursors.js";
import { paginationOptions } from "./pagination/options.js";
import { type RequestOptions, requestOptions } from "./request/options.js";
import type { Transport } from "./request/transport.js";
import { checked } from "./request/value.js";
import type { OperationSpec } from "./spec/operation.js";

/**
 * The pages of an operation's list. Its parameters, how to walk and how to send
 * come in one object, checked as one.
 */
export function openPages<Item>(
  transport: Transport,
  operation: OperationSpec,
  given: PaginationOptions & RequestOptions,
): Pages<Item> {
  // What requests are given is checked where all requests are prepared.
  const free = Object.fromEntries(
    Object.keys(requestOptions).map((name) => [name, {}]),
  );
  const properties = {
    ...operation.parameters,
    ...paginationOptions,
    ...free,
  };
  const all = Object.entries(
    checked(given, { type: "object", properties }) as object,
  );
  const named = (names: object) =>
    Object.fromEntries(all.filter(([name]) => name in names));
  const question = named(operation.parameters);
  const asked = named(requestOptions);
  transport.prepare(operation, question, asked);
  const { signal: caller, hooks = [], ...rest } = asked;
  // The caller's signal is heard beside that of the pages: to join the two
  // would leave something behind on it (Node 20).
  const request = {
    ...rest,
    hooks: [...hooks, { signal: caller }],
  };
  return new Pages(
    operation,
    (parameters, { signal }) =>
      transport.exchange(operation, parameters, { ...request, signal }),
    question,
    named(paginationOptions),
    itemCursors,
  );
}
