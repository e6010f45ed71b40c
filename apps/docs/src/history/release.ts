import type { LoadedDocument } from "@rollcall/spec-diff";

/** What the document is called that no release has yet. */
export const unreleased = "Unreleased";

/** A document of the API, and the release that has it. */
export interface Release {
  /** `0.1.0`, or {@link unreleased}. */
  readonly name: string;
  readonly loaded: LoadedDocument;
}

/** What a release changed. */
export interface Step {
  readonly release: string;
  readonly changes: readonly SpecChange[];
}

/** One change of the spec between two releases. */
export interface SpecChange {
  /** Where, in names that outlive a release. */
  readonly place: string;
  /** The rule of spec-diff that saw it: `property-added`. */
  readonly code: string;
  /** What changed: a sentence without a full stop. */
  readonly words: string;
  /** The values before and after, where the change is one of values. */
  readonly before: unknown;
  readonly after: unknown;
}
