import type { Move, OpenApiDocument } from "@rollcall/codegen";
import type { Finding } from "@rollcall/spec-diff";

/** One of the two versions. */
export interface Side {
  readonly name: string;
  readonly document: OpenApiDocument;
}

/** Two versions, and what is known of the way from one to the other. */
export interface Compared {
  readonly old: Side;
  readonly revised: Side;
  /** What a program on the wire notices. */
  readonly findings: readonly Finding[];
  /** What neither document can say. */
  readonly moves: readonly Move[];
}
