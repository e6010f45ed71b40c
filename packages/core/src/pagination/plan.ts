import { expectationOf } from "../request/expectation.js";
import type { Parameters, Send } from "../request/send.js";
import type { OperationSpec, PaginationSpec } from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { PaginationError } from "./errors/pagination-error.js";
import { fingerprint } from "./fingerprint.js";
import { createReader } from "./json-pointer.js";
import type { PaginationOptions } from "./pagination-options.js";
import type { Cursor, SortKey } from "./position.js";
import type { WalkLimits } from "./walk-limits.js";

/**
 * A list: what is asked for, and how to read the answers. Worked out once, and
 * the same for every page.
 */
export interface Plan {
  readonly spec: PaginationSpec;
  readonly send: Send;
  readonly parameters: Parameters;
  /**
   * The parameters with which the first page is asked for, where these are
   * others. @default parameters
   */
  readonly firstParameters?: Parameters;
  /** What is sent to get the items from a start on (epoch ms). */
  readonly parametersFrom: (plan: Plan, start: number) => Parameters;
  /**
   * Whether that can be asked for, beside the caller's own filters.
   *
   * @default true
   */
  readonly canFilterStart?: boolean;
  /** The far bound of the start, which the walk checks. @default none */
  readonly end?: WalkLimits["end"];
  /** What else the walk checks on each item. @default nothing */
  readonly accept?: WalkLimits["accept"];
  readonly fingerprint: string;
  readonly isSnapshot: boolean;
  /** The page size that the server will use. */
  readonly pageSize: number;
  /** The number of the page to begin with, where pages have numbers. */
  readonly firstPage: number | undefined;
  /**
   * The list has the kind of cursors that this client finds again: the last item
   * handed out is enough to go on.
   */
  readonly hasOwnCursors: boolean;
  /** Whether a request can bring it as a cursor. */
  readonly isCursor: (value: unknown) => boolean;
  /** The spec names the start and the order, so positions can be compared. */
  readonly isOrdered: boolean;
  readonly isNewestFirst: boolean;
  /**
   * The sort key of an item.
   *
   * @throws {PageShapeError} when it is not an object, or has no id.
   */
  readonly keyOf: (item: unknown) => SortKey;
}

/** A kind of cursors, as far as a plan goes. */
export interface CursorKind {
  /** Whether a list has these cursors, and what it takes to find them again. */
  canFollow(spec: PaginationSpec): boolean;
  readonly parametersFrom: Plan["parametersFrom"];
  /** Makes the plan one of this kind of list. @default it is one */
  adapt?(plan: Plan, path: string, question: Parameters): Plan;
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
  settings: Pick<PaginationOptions, "snapshot" | "partition">,
  kind: CursorKind,
): Plan {
  const { id, path, pagination: spec } = operation;
  if (!spec) {
    throw new PaginationError(`${id} does not paginate`);
  }
  const { order, window, limit } = spec;
  const hasOwnCursors = kind.canFollow(spec);
  const isOrdered = !!order && !!window;
  const canPartition = isOrdered && hasOwnCursors;
  const { snapshot = false, partition } = settings;
  if ((partition && !canPartition) || (snapshot && !isOrdered)) {
    throw new PaginationError(
      `${id} has no order for a snapshot or a partition`,
    );
  }
  const question = questionOf(spec, parameters);
  const chosen = parameters[limit.parameter] as number | undefined;
  const plan: Plan = {
    spec,
    send,
    parameters,
    parametersFrom: kind.parametersFrom,
    fingerprint: fingerprint(path, question),
    isSnapshot: snapshot,
    pageSize: chosen ?? limit.default,
    firstPage: firstPageOf(spec, parameters),
    hasOwnCursors,
    isCursor: createCursorCheck(operation, spec),
    isOrdered,
    isNewestFirst: !!order && question[order.parameter] === order.descending,
    keyOf: createKeyReader(spec),
  };
  return kind.adapt?.(plan, path, question) ?? plan;
}

/** The filters and the order, without the cursor and the page size. */
function questionOf(
  { order, limit, parameter }: PaginationSpec,
  parameters: Parameters,
): Record<string, unknown> {
  const question: Record<string, unknown> = {
    ...parameters,
    [limit.parameter]: undefined,
    [parameter]: undefined,
  };
  if (order) {
    question[order.parameter] ??= order.default;
  }
  return question;
}

/** Ours would be the blame for what a parameter refuses later. */
function createCursorCheck(
  { parameters }: OperationSpec,
  { parameter }: PaginationSpec,
): Plan["isCursor"] {
  const spec = parameters[parameter] ?? {};
  return (value) => {
    const isScalar = Object(value) !== value;
    const isGiven = isScalar && (value ?? "") !== "";
    return isGiven && !expectationOf(value, spec, spec.in ?? "query");
  };
}

function firstPageOf(
  { strategy, parameter, firstPage = 1 }: PaginationSpec,
  parameters: Parameters,
): number | undefined {
  const hasNumbers = strategy === "page";
  if (hasNumbers) {
    return Number(parameters[parameter] ?? firstPage);
  }
  return undefined;
}

/** A function that reads the sort key of an item. */
function createKeyReader(spec: PaginationSpec): Plan["keyOf"] {
  const { cursor, window } = spec;
  const pointer = cursor?.in === "item" ? cursor.pointer : spec.id;
  const readId = createReader(pointer);
  const readStart = window && createReader(window.key);
  return (item) => {
    const id = readId(item) as Cursor | null | undefined;
    const isObject = Object(item) === item;
    if (!isObject || id === undefined || id === null) {
      throw new PageShapeError(`An item is no object with ${pointer}`);
    }
    return {
      id,
      start: readStart && numberOrNull(readStart(item)),
    };
  };
}

function numberOrNull(value: unknown): number | null {
  if (typeof value === "number") {
    return value;
  }
  return null;
}
