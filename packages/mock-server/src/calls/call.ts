import type { Call as SpecifiedCall } from "@rollcall/core";

/**
 * A call as the API writes it. Open: what an export holds beyond the spec's
 * fields survives.
 */
export type Call = SpecifiedCall & { readonly [field: string]: unknown };
