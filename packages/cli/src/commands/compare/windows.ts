import type { Io } from "../../io.js";
import type { CompareInput } from "./compare-input.js";

/** Two windows of time that follow each other. */
export interface Windows {
  /** The same command line, which asks for no calls before both. */
  readonly input: CompareInput;
  /** The names of both: the earlier one first. */
  readonly names: readonly string[];
  /** The name of the window that a call started in. */
  readonly nameOf: (start: number | undefined) => string | undefined;
}

/** The flag of the spec that asks for calls from a time on, in every version. */
const startFlag = "afterStartTimestamp";

/** The windows of `--windows`, up to now; nothing where it is not given. */
export function chooseWindows(
  input: CompareInput,
  { now }: Pick<Io, "now">,
): Windows | undefined {
  const { windows: span } = input.options;
  if (span === undefined) {
    return undefined;
  }
  const end = now();
  const middle = end - span.ms;
  const begin = middle - span.ms;
  const before = `the ${span.text} before`;
  const last = `the last ${span.text}`;
  return {
    input: askFrom(begin, input),
    names: [before, last],
    nameOf: (start = Number.NaN) => {
      if (start >= middle && start < end) {
        return last;
      }
      if (start >= begin && start < middle) {
        return before;
      }
      return undefined;
    },
  };
}

/** The person's own bounds count, too: those stay as they are. */
function askFrom(begin: number, input: CompareInput): CompareInput {
  const { specTexts } = input;
  const hasOwnBound = Object.keys(specTexts).some(isStartBound);
  if (hasOwnBound) {
    return input;
  }
  return {
    ...input,
    specTexts: {
      ...specTexts,
      [startFlag]: [new Date(begin).toISOString()],
    },
  };
}

/** Whether an option bounds the start, whichever version it is of. */
function isStartBound(key: string): boolean {
  return ["since", "until"].includes(key) || /startTimestamp$/i.test(key);
}
