import { createRedactor } from "@rollcall/sinks";
import type { ApiVersion } from "../api/api-version.js";
import { type SensitiveKind, sensitiveKinds } from "./sensitive-kinds.js";

/** What the person who starts the server decides. */
export interface RedactionChoice {
  readonly reveal: readonly SensitiveKind[];
  readonly noRedact: boolean;
}

/** Copies a call. */
type Copy = <Call>(call: Call) => Call;

/** What models see of a call. */
export interface Redaction {
  /** The kinds that are hidden. */
  readonly hidden: readonly SensitiveKind[];
  /** A copy of a call, as it is shown. */
  readonly redact: Copy;
  /** A copy to search in: texts are there, and hidden numbers are not. */
  readonly makeSearchable: Copy;
  /** What was said, as it is shown. */
  readonly redactText: (text: string) => string;
}

/** Hides what nobody chose to show; secrets are always left out. */
export function chooseRedaction(
  { get }: ApiVersion,
  { reveal, noRedact }: RedactionChoice,
): Redaction {
  const shown = noRedact ? sensitiveKinds : reveal;
  const hidden = sensitiveKinds.filter((kind) => !shown.includes(kind));
  const redact = createRedactor(get, { reveal: shown });
  const makeSearchable = createRedactor(get, {
    reveal: [...shown, "text"],
  });
  return {
    hidden,
    redact,
    makeSearchable,
    redactText: (text) => {
      // The spec marks this field as what was said, in every version.
      const { transcript } = redact({ transcript: text });
      return transcript;
    },
  };
}
