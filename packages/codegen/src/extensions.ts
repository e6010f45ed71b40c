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
  cursor?: { in: "item" | "body"; pointer: string };
  hasMore?: string;
  gone?: number[];
  stopOnShortPage?: boolean;
  order?: { parameter: string; ascending: string; descending: string };
  window?: { after: string; before: string; key: string };
}

/** How webhooks reach their receiver. */
export interface WebhookDelivery {
  timeoutMs: number;
  retries: number;
}
