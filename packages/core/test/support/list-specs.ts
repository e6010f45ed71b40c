import type {
  OperationSpec,
  PaginationSpec,
} from "../../src/spec/operation.js";

const operation = (id: string, pagination: PaginationSpec): OperationSpec => ({
  id,
  method: "GET",
  path: `/${id}`,
  parameters: {
    [pagination.parameter]: {},
    [pagination.limit.parameter]: {},
    ...(pagination.order && { [pagination.order.parameter]: {} }),
    ...(pagination.window && { filter_criteria: {} }),
  },
  answer: pagination.items === "" ? "array" : "object",
  pagination,
});

const order = {
  parameter: "sort_order",
  ascending: "ascending",
  descending: "descending",
  default: "descending",
} as const;

const window = {
  after: "/filter_criteria/after_start_timestamp",
  before: "/filter_criteria/before_start_timestamp",
  key: "/start_timestamp",
} as const;

const limit = { parameter: "limit", default: 100, maximum: 1000 } as const;

/**
 * The calls API as it is: a bare array, the cursor is the last item's id, and
 * the start is a window.
 */
export const itemCursor = operation("list-calls", {
  strategy: "cursor",
  parameter: "pagination_key",
  limit,
  items: "",
  id: "/call_id",
  cursor: { in: "item", pointer: "/call_id" },
  gone: [400],
  order,
  window,
});

/**
 * The API's next version: an object that holds the items, an opaque cursor, and
 * whether there is more.
 */
export const bodyCursor = operation("list-calls-next", {
  strategy: "cursor",
  parameter: "cursor",
  limit: { parameter: "size", default: 50, maximum: 1000 },
  items: "/data/items",
  id: "/call_id",
  cursor: { in: "body", pointer: "/pagination_key" },
  hasMore: "/has_more",
  gone: [400],
  order,
  window,
});

/** Another API altogether: numbered pages of things without a start. */
export const pageNumbers = operation("list-agents", {
  strategy: "page",
  parameter: "page",
  firstPage: 0,
  limit: { parameter: "per_page", default: 30, maximum: 100 },
  items: "/results",
  id: "/call_id",
});

/**
 * The list of the API's present version: an opaque cursor in an envelope, one
 * filter for the start, pages that begin behind a number of items, and a count.
 */
export const boundCursor: OperationSpec = {
  ...operation("list-calls-v3", {
    strategy: "cursor",
    parameter: "pagination_key",
    limit: { parameter: "limit", default: 50, maximum: 1000 },
    items: "/items",
    id: "/call_id",
    cursor: { in: "body", pointer: "/pagination_key" },
    hasMore: "/has_more",
    gone: [400],
    order,
    filter: "/filter_criteria",
    window: {
      bound: "/filter_criteria/start_timestamp",
      key: "/start_timestamp",
    },
    skip: "skip",
    total: { parameter: "include_total", pointer: "/total" },
  }),
  method: "POST",
};
