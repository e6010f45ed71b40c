/**
 * The `x-pagination` extension as the spec writes it; bounds, defaults and the
 * order's default come from the parameters.
 */
export interface Pagination {
  strategy: "cursor" | "page";
  parameter: string;
  /** Into the parameters: the object whose properties are the filters. */
  filter?: string;
  firstPage?: number;
  limit: { parameter: string };
  items: string;
  id: string;
  cursor?: {
    in: "item" | "body";
    pointer: string;
  };
  hasMore?: string;
  gone?: number[];
  stopOnShortPage?: boolean;
  order?: {
    parameter: string;
    ascending: string;
    descending: string;
  };
  window?: PairWindow | BoundWindow;
  /** The parameter that leaves out so many items at the beginning. */
  skip?: string;
  /** The parameter that asks for the number of all items, and where it is. */
  total?: {
    parameter: string;
    pointer: string;
  };
}

/** A filter for each of the two bounds of a window over the field `key`. */
export interface PairWindow {
  after: string;
  before: string;
  key: string;
}

/** One filter for either bound, which the request says. */
export interface BoundWindow {
  bound: string;
  key: string;
}

/** How webhooks reach their receiver. */
export interface WebhookDelivery {
  timeoutMs: number;
  retries: number;
}

/** That another version of the API has come after this one. */
export interface Legacy {
  /** The day of the provider's notice, `2026-06-15`. */
  notice: string;
  /** The version that came after it, `v3`. */
  successor: string;
  description: string;
}
