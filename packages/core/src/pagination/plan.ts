import type { Parameters, Send } from "../request/send.js";
import type { OperationSpec, PaginationSpec } from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { PaginationError } from "./errors/pagination-error.js";
import { fingerprint } from "./fingerprint.js";
import type { PaginationOptions } from "./options.js";
import type { Cursor, Key } from "./place.js";
import { reader } from "./pointer.js";

/**
 * An operation, what is asked of it, and how to read its answers: worked out
 * once, read for every page.
 */
export interface Plan {
  readonly spec: PaginationSpec;
  readonly send: Send;
  readonly parameters: Parameters;
  readonly fingerprint: string;
  readonly snapshot: boolean | undefined;
  /** The page size that the server will use. */
  readonly limit: number;
  /** The number of the page to begin with, where pages have numbers. */
  readonly firstPage: number | undefined;
  /**
   * The cursor is an item's, not the answer's: what was handed out last is
   * enough to go on.
   */
  readonly keyed: boolean;
  /** The spec names the start and the order, so that places can be compared. */
  readonly ordered: boolean;
  /** The value of the order parameter that turns the list round. */
  readonly reverse: string | undefined;
  /** 1: oldest first, -1: newest first. */
  readonly sign: 1 | -1;
  /** Whether an item was handed out lately in this run. */
  isSeen: (id: Cursor) => boolean;
  /**
   * Whether each item of this run came after the one before, by start and then
   * by id.
   */
  isSorted: () => boolean;
  /**
   * Where an item is. @throws {PageShapeError} when it is not an object, or has
   * no id.
   */
  readonly keyOf: (item: unknown) => Key;
}

function keyReader({ cursor, id, window }: PaginationSpec): Plan["keyOf"] {
  const pointer = cursor?.in === "item" ? cursor.pointer : id;
  const idOf = reader(pointer);
  const startOf = window && reader(window.key);
  return (item) => {
    const id = idOf(item) as Cursor;
    if (Object(item) !== item || id == null) {
      throw new PageShapeError(
        `An item of the page is no object with ${pointer}`,
      );
    }
    const start = startOf?.(item);
    return { id, start: startOf && (typeof start === "number" ? start : null) };
  };
}

/**
 * Reads the spec's `x-pagination`, once an iteration.
 *
 * @throws {PaginationError} when the operation does not paginate, or a snapshot
 * is asked of one that has no order.
 */
export function planned(
  operation: OperationSpec,
  send: Send,
  parameters: Parameters,
  { snapshot, partition }: PaginationOptions,
): Plan {
  const spec = operation.pagination;
  const ordered = !!spec?.order && !!spec.window;
  const keyed = spec?.cursor?.in === "item";
  if (!spec) {
    throw new PaginationError(`${operation.id} does not paginate`);
  }
  if ((snapshot && !ordered) || (partition && !(ordered && keyed))) {
    throw new PaginationError(
      `${operation.id} has no order for a snapshot or a partition`,
    );
  }
  const { order, limit } = spec;
  const sorting = order && (parameters[order.parameter] ?? order.default);
  const isDown = sorting === order?.descending;
  const question = {
    ...parameters,
    [limit.parameter]: undefined,
    [spec.parameter]: undefined,
    [order?.parameter ?? ""]: sorting,
  };
  return {
    spec,
    send,
    parameters,
    fingerprint: fingerprint(operation.id, question),
    snapshot,
    limit: (parameters[limit.parameter] as number | undefined) ?? limit.default,
    firstPage:
      spec.strategy === "page"
        ? Number(parameters[spec.parameter] ?? spec.firstPage ?? 1)
        : undefined,
    keyed,
    ordered,
    reverse: isDown ? order?.ascending : order?.descending,
    sign: isDown ? -1 : 1,
    isSeen: () => false,
    isSorted: () => true,
    keyOf: keyReader(spec),
  };
}
