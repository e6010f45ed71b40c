import type { Json } from "@rollcall/spec-diff";

/** A change of a document (OpenAPI Overlay 1.0, section 4.4.3). */
export interface OverlayAction {
  /** A JSONPath (RFC 9535) to what is changed. */
  readonly target: string;
  /** What is merged into each target, or put behind its elements. */
  readonly update?: Json | undefined;
  /** The targets are taken out. */
  readonly remove?: boolean | undefined;
}

/** What we add to a document that somebody else publishes. */
export interface Overlay {
  readonly actions: readonly OverlayAction[];
}
