/** In milliseconds, as all times here. */
export const SECOND = 1_000;

/** How long the head of a request may take to arrive. */
export const HEADERS_MS = 10 * SECOND;

/** How long a small body is waited for before the server does it. */
export const BODY_MS = 1 * SECOND;

/** How long a whole request may take to arrive. */
export const REQUEST_MS = 30 * SECOND;

/** How long a connection may lie idle between two requests. */
export const IDLE_MS = 65 * SECOND;
