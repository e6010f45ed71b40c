import type { Transport } from "./transport.js";

/** What sends the requests of each client, for functions that are given one. */
export const transports = new WeakMap<object, Transport>();
