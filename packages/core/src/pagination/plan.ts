import type { OperationSpec, PaginationSpec } from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { PaginationError } from "./errors/pagination-error.js";
import { fingerprint } from "./fingerprint.js";
import type { Cursor, Key } from "./place.js";
import { reader } from "./pointer.js";
import type { Parameters, Send } from "./send.js";

/** An operation, what is asked of it, and how to read its answers: worked out once, read for every page. */
export interface Plan {
  readonly spec: PaginationSpec;
  readonly send: Send;
  readonly parameters: Parameters;
  readonly fingerprint: string;
  readonly snapshot: boolean;
  /** The page size that the server will use. */
  readonly limit: number;
  /** The number of the first page, where pages have numbers. */
  readonly firstPage: number | undefined;
  /** The cursor is an item's, not the answer's: what was handed out last is enough to go on. */
  readonly keyed: boolean;
  /** The spec names the start and the order, so that places can be compared. */
  readonly ordered: boolean;
  /** The value of the order parameter that turns the list round. */
  readonly reverse: string | undefined;
  /** 1: oldest first, -1: newest first. */
  readonly sign: 1 | -1;
  /** What identifies an item. */
  readonly idOf: (item: unknown) => unknown;
  /** An item's cursor. @throws {PageShapeError} when the item is not an object, or has no cursor although it should. */
  readonly cursorOf: (item: unknown) => Cursor;
  /** An item's start; `null`: not started. */
  readonly startOf: ((item: unknown) => number | null) | undefined;
  /** Both. */
  readonly keyOf: (item: unknown) => Key;
}

type Keys = Pick<Plan, "cursorOf" | "startOf" | "keyOf">;

function keyReaders(spec: PaginationSpec, keyed: boolean): Keys {
  const pointer = (keyed && spec.cursor?.pointer) || spec.id;
  const read = reader(pointer);
  const start = spec.window && reader(spec.window.key);
  const cursorOf = (item: unknown) => {
    const id = read(item) as Cursor;
    if (Object(item) === item && (!keyed || typeof id === "string" || Number.isFinite(id))) return id;
    throw new PageShapeError(`An item of the page is no object with ${pointer}`);
  };
  const startOf =
    start &&
    ((item: unknown) => {
      const value = start(item);
      return typeof value === "number" ? value : null;
    });
  return { cursorOf, startOf, keyOf: (item) => ({ id: cursorOf(item), start: startOf?.(item) }) };
}

/**
 * Reads the spec's `x-pagination`, once an iteration.
 *
 * @throws {PaginationError} when the operation does not paginate, or a snapshot is asked of one that has no order.
 */
export function planned(
  operation: OperationSpec,
  send: Send,
  parameters: Parameters,
  snapshot: boolean,
): Plan {
  const spec = operation.pagination;
  const ordered = !!spec?.order && !!spec.window;
  if (!spec || (snapshot && !ordered))
    throw new PaginationError(
      `${operation.id} ${spec ? "has no order to snapshot by" : "does not paginate"}`,
    );
  const { order } = spec;
  const keyed = spec.cursor?.in === "item";
  const sorting = order && (parameters[order.parameter] ?? order.default);
  const down = sorting === order?.descending;
  const limit = parameters[spec.limit.parameter] as number | undefined;
  const aside = {
    [spec.limit.parameter]: undefined,
    [spec.parameter]: undefined,
    [order?.parameter ?? ""]: undefined,
  };
  return {
    spec,
    send,
    parameters,
    fingerprint: fingerprint([operation.id, { ...parameters, ...aside }, sorting]),
    snapshot,
    limit: limit ?? spec.limit.default,
    firstPage: spec.strategy === "page" ? (spec.firstPage ?? 1) : undefined,
    keyed,
    ordered,
    reverse: down ? order?.ascending : order?.descending,
    sign: down ? -1 : 1,
    idOf: reader(spec.id),
    ...keyReaders(spec, keyed),
  };
}
