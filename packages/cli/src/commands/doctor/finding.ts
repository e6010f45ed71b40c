import type { Ending } from "../../errors/exit-code.js";
import { explainError } from "../../errors/explain-error.js";

/** What one check found. */
export interface Finding {
  /** What was looked at: `certificate`. */
  readonly check: string;
  readonly status: "ok" | "warn" | "fail";
  /** What is so, in one line. */
  readonly message: string;
  /** What to do about it; null where nothing is to be done. */
  readonly fix: string | null;
  /** How a command ends that comes upon it; it is not shown. @default "failed" */
  readonly ending?: Ending;
}

export function report(check: string, message: string): Finding {
  return {
    check,
    status: "ok",
    message,
    fix: null,
  };
}

export function warn(check: string, message: string, fix: string): Finding {
  return {
    check,
    status: "warn",
    message,
    fix,
  };
}

export function fail(check: string, message: string, fix: string): Finding {
  return {
    check,
    status: "fail",
    message,
    fix,
  };
}

/** An error, as what a check found. */
export function failBy(check: string, error: unknown): Finding {
  const { message, fix, ending } = explainError(error);
  return {
    ...fail(check, message, fix ?? "See rollcall --help."),
    ending,
  };
}
