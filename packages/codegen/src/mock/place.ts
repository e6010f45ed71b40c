import type { Schema } from "../openapi-document.js";
import type { Step } from "./news-types.js";

/** A value inside a call, and the schema that describes it there. */
export interface Place {
  /** `/transcript_object/*\/role`: the same for all branches of a union. */
  readonly path: string;
  readonly steps: readonly Step[];
  /** With its reference followed. */
  readonly schema: Schema;
  /** A JSON pointer to that schema, into the bundled document. */
  readonly pointer: string;
  /** Whether the object around it has to have it. */
  readonly isRequired: boolean;
}
