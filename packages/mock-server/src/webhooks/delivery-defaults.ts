import { webhookDelivery } from "@rollcall/core/spec";

/** The key that webhooks are signed with when the mock was given none. */
export const DEFAULT_WEBHOOK_KEY = "key_rollcall";

/** Real milliseconds for one attempt: as the spec says. */
export const DEFAULT_TIMEOUT_MS = webhookDelivery.timeoutMs;

const FIRST_RETRY_MS = 1_000;

/**
 * Milliseconds before each retry. The spec says how many there are; how far
 * apart is not documented, and doubles.
 */
export const DEFAULT_RETRY_DELAYS_MS: readonly number[] = Array.from(
  { length: webhookDelivery.retries },
  (_, n) => FIRST_RETRY_MS * 2 ** n,
);

/** How many attempts may be under way at once. */
export const DEFAULT_CONCURRENCY = 32;

/** How many events may wait for an attempt before life is held back. */
export const DEFAULT_BACKLOG = 1_000;
