import type { Schema } from "@rollcall/codegen";

/** A filter of a list. */
export interface NamedFilter {
  readonly name: string;
  readonly schema: Schema;
}
