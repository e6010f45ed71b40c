import type { Parameters, Send } from "../request/send.js";
import type { OperationSpec, PaginationSpec } from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { PaginationError } from "./errors/pagination-error.js";
import { fingerprint } from "./fingerprint.js";
import { createReader } from "./json-pointer.js";
import type { PaginationOptions } from "./options.js";
import type { Cursor, SortKey } from "./position.js";

/**
 * A list: what is asked for, and how to read the answers. Worked out once, and
 * the same for every page.
 */
export interface Plan {
  readonly spec: PaginationSpec;
  readonly send: Send;
  readonly parameters: Parameters;
  readonly fingerprint: string;
  readonly isSnapshot: boolean;
  /** The page size that the server will use. */
  readonly pageSize: number;
  /** The number of the page to begin with, where pages have numbers. */
  readonly firstPage: number | undefined;
  /**
   * The cursor is an item's id, not the answer's own: the last item handed out
   * is enough to go on.
   */
  readonly hasItemCursors: boolean;
  /** The spec names the start and the order, so positions can be compared. */
  readonly isOrdered: boolean;
  readonly isNewestFirst: boolean;
  /** The value of the order parameter that turns the list round. */
  readonly oppositeOrder: string | undefined;
  /**
   * The sort key of an item.
   *
   * @throws {PageShapeError} when it is not an object, or has no id.
   */
  readonly keyOf: (item: unknown) => SortKey;
}

/**
 * Reads the spec's `x-pagination`, once a walk.
 *
 * @throws {PaginationError} when the operation does not paginate, or when a
 * snapshot or a partition is asked of one that has no order.
 */
export function createPlan(
  operation: OperationSpec,
  send: Send,
  parameters: Parameters,
  options: PaginationOptions,
): Plan {
  const spec = paginationOf(operation, options);
  const { order, limit } = spec;
  const chosen = parameters[limit.parameter] as number | undefined;
  const sorting = sortingOf(spec, parameters);
  const isNewestFirst = sorting === order?.descending;
  return {
    spec,
    send,
    parameters,
    fingerprint: fingerprint(operation.id, questionOf(spec, parameters)),
    isSnapshot: options.snapshot === true,
    pageSize: chosen ?? limit.default,
    firstPage: firstPageOf(spec, parameters),
    hasItemCursors: hasItemCursors(spec),
    isOrdered: isOrdered(spec),
    isNewestFirst,
    oppositeOrder: isNewestFirst ? order?.ascending : order?.descending,
    keyOf: createKeyReader(spec),
  };
}

/** The operation's `x-pagination`, if it can do what the options ask for. */
function paginationOf(
  { id, pagination }: OperationSpec,
  { snapshot, partition }: PaginationOptions,
): PaginationSpec {
  if (!pagination) {
    throw new PaginationError(`${id} does not paginate`);
  }
  const canSnapshot = isOrdered(pagination);
  const canPartition = canSnapshot && hasItemCursors(pagination);
  if ((snapshot && !canSnapshot) || (partition && !canPartition)) {
    throw new PaginationError(
      `${id} has no order for a snapshot or a partition`,
    );
  }
  return pagination;
}

const isOrdered = ({ order, window }: PaginationSpec) => !!order && !!window;

const hasItemCursors = ({ cursor }: PaginationSpec) => cursor?.in === "item";

const sortingOf = ({ order }: PaginationSpec, parameters: Parameters) =>
  order && (parameters[order.parameter] ?? order.default);

/** The filters and the order, without the cursor and the page size. */
function questionOf(
  spec: PaginationSpec,
  parameters: Parameters,
): Record<string, unknown> {
  const question: Record<string, unknown> = {
    ...parameters,
    [spec.limit.parameter]: undefined,
    [spec.parameter]: undefined,
  };
  if (spec.order) {
    question[spec.order.parameter] = sortingOf(spec, parameters);
  }
  return question;
}

function firstPageOf(
  { strategy, parameter, firstPage }: PaginationSpec,
  parameters: Parameters,
): number | undefined {
  if (strategy !== "page") {
    return undefined;
  }
  return Number(parameters[parameter] ?? firstPage ?? 1);
}

/** A function that reads the sort key of an item. */
function createKeyReader(spec: PaginationSpec): Plan["keyOf"] {
  const pointer = spec.cursor?.in === "item" ? spec.cursor.pointer : spec.id;
  const readId = createReader(pointer);
  const readStart = createStartReader(spec);
  return (item) => {
    const id = readId(item) as Cursor | null | undefined;
    const isObject = Object(item) === item;
    if (!isObject || id === undefined || id === null) {
      throw new PageShapeError(
        `An item of the page is no object with ${pointer}`,
      );
    }
    return { id, start: readStart(item) };
  };
}

function createStartReader({
  window,
}: PaginationSpec): (item: unknown) => number | null | undefined {
  if (!window) {
    return () => undefined;
  }
  const readStart = createReader(window.key);
  return (item) => {
    const start = readStart(item);
    return typeof start === "number" ? start : null;
  };
}
