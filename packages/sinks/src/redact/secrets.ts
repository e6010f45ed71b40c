import type { JsonPointer } from "@rollcall/core/spec";

/**
 * The secrets of a call in every version of the API. A server may send one in a
 * version that does not describe it. A test compares this with the specs.
 */
export const everySecret: readonly JsonPointer[] = ["/access_token"];
