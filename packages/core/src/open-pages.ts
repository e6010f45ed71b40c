import { Pages, type PaginationOptions } from "./pagination/index.js";
import { paginationOptions } from "./pagination/pagination-options.js";
import { checkValue } from "./request/check-value.js";
import {
  type RequestOptions,
  requestOptions,
} from "./request/request-options.js";
import type { Listener } from "./request/request-settings.js";
import type { Transport } from "./request/transport.js";
import type { OperationSpec, ValueSpec } from "./spec/operation.js";
import type { Version } from "./version.js";

type Bag = Readonly<Record<string, unknown>>;

/**
 * The pages of an operation's list. Its parameters, how to walk and how to send
 * come in one object, checked as one.
 */
export function openPages<Item>(
  transport: Transport,
  { cursors, filters }: Version,
  operation: OperationSpec,
  given: PaginationOptions & RequestOptions,
): Pages<Item> {
  const all = checkOptions(operation, given);
  const asked = pickNamed(all, requestOptions);
  const written = pickNamed(all, operation.parameters);
  const { parameters, ...limits } = filters.compileFilters(operation, written);
  transport.prepare(operation, parameters, asked);
  const { signal: caller, hooks = [], ...rest } = asked as RequestOptions;
  // The caller's signal is heard beside that of the pages: to join the two
  // would leave something behind on it (Node 20).
  const listener: Listener = { signal: caller };
  const request = {
    ...rest,
    hooks: [...hooks, listener],
  };
  return new Pages(
    operation,
    (question, { signal }) =>
      transport.exchange(operation, question, {
        ...request,
        signal,
      }),
    parameters,
    pickNamed(all, paginationOptions),
    cursors(limits),
  );
}

function checkOptions(operation: OperationSpec, given: object): Bag {
  // What requests are given is checked where all requests are prepared, and
  // parameters where the wire's are made of them.
  const properties = {
    ...free(operation.parameters),
    ...paginationOptions,
    ...free(requestOptions),
  };
  return checkValue(given, {
    type: "object",
    properties,
  }) as Bag;
}

/** The names, with whatever value. */
function free(names: object): Readonly<Record<string, ValueSpec>> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, {}]));
}

/** The members of these names, in the order that they were given. */
function pickNamed(all: Bag, names: object): Bag {
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => name in names),
  );
}
