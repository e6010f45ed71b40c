import type { Parameters, Send } from "../request/send.js";
import type {
  ArrayForm,
  OperationSpec,
  PaginationSpec,
} from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { PaginationError } from "./errors/pagination-error.js";
import { fingerprint } from "./fingerprint.js";
import { createReader } from "./json-pointer.js";
import type { WalkEnd, WalkLimits } from "./limits.js";
import type { WalkSettings } from "./options.js";
import type { Cursor, SortKey } from "./position.js";

/**
 * A list: what is asked for, and how to read the answers. Worked out once, and
 * the same for every page.
 */
export interface Plan {
  readonly spec: PaginationSpec;
  readonly send: Send;
  readonly parameters: Parameters;
  readonly kind: CursorKind;
  /** The far bound of the start: the walk's to check, or a filter. */
  readonly end: WalkEnd | undefined;
  readonly accept: WalkLimits["accept"];
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
  /** What is sent to get the items from a start on (epoch ms). */
  parametersFrom(plan: Plan, start: number): Parameters;
  /** The far bound of the start in the caller's own filters. @default none */
  endOf?(
    spec: PaginationSpec,
    parameters: Parameters,
    isNewestFirst: boolean,
  ): WalkEnd | undefined;
  /**
   * Checks what an answer says beside its items.
   *
   * @throws {PageShapeError} when it is not what the spec promises.
   */
  checkAnswer?(spec: PaginationSpec, data: unknown): void;
  /** How a fingerprint tells filters apart. */
  readonly arrayForm: ArrayForm;
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
  settings: WalkSettings,
  kind: CursorKind,
  limits: WalkLimits = {},
): Plan {
  const { id, pagination: spec } = operation;
  if (!spec) {
    throw new PaginationError(`${id} does not paginate`);
  }
  const { order, window, limit } = spec;
  const hasOwnCursors = kind.canFollow(spec);
  const isOrdered = !!order && !!window;
  const canPartition = isOrdered && hasOwnCursors;
  const { snapshot, partition } = settings;
  const isInVain = partition && !canPartition;
  if (isInVain || (snapshot && !isOrdered)) {
    throw new PaginationError(
      `${id} has no order for a snapshot or a partition`,
    );
  }
  const question = questionOf(spec, parameters);
  const isNewestFirst =
    !!order && question[order.parameter] === order.descending;
  const { end, accept, checks } = limits;
  const ownEnd = kind.endOf?.(spec, parameters, isNewestFirst);
  const wholeQuestion = {
    ...question,
    end: end && [end.op, end.value],
    checks,
  };
  const chosen = parameters[limit.parameter] as number | undefined;
  return {
    spec,
    send,
    parameters,
    kind,
    end: end ?? ownEnd,
    accept,
    fingerprint: fingerprint(id, wholeQuestion, kind.arrayForm),
    isSnapshot: snapshot,
    pageSize: chosen ?? limit.default,
    firstPage: firstPageOf(spec, parameters),
    hasOwnCursors,
    isOrdered,
    isNewestFirst,
    keyOf: createKeyReader(spec),
  };
}

/** The filters and the order, whatever the page. */
function questionOf(
  spec: PaginationSpec,
  parameters: Parameters,
): Record<string, unknown> {
  const { order, limit, parameter } = spec;
  const { skip = parameter, total = { parameter } } = spec;
  const question: Record<string, unknown> = {
    ...parameters,
    [limit.parameter]: undefined,
    [parameter]: undefined,
    [skip]: undefined,
    [total.parameter]: undefined,
  };
  if (order) {
    question[order.parameter] ??= order.default;
  }
  return question;
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
      throw new PageShapeError(
        `An item of the page is no object with ${pointer}`,
      );
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
