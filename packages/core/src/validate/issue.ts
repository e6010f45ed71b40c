import { formatPointer, formatPublicPointer } from "./format-pointer.js";

/**
 * How bad an {@link Issue} is: a `warning` is a value that this version does
 * not know yet, an `error` breaks the types.
 */
export type Severity = "error" | "warning";

/**
 * One fault of one value. `got` is a kind of value, or the unknown token of an
 * enum, and `message` shows no name that may be personal: there is no data of a
 * call in them. `path` and `pointer` have every name as it is.
 *
 * @example
 * ```ts
 * const [issue] = validateCall({ ...call, sample_rate: "8000" }).issues;
 * issue?.message; // => "/sample_rate: expected an integer from 8000 to 48000, got a string"
 * ```
 */
export interface Issue {
  /** Whether it breaks the types. */
  readonly severity: Severity;
  /** The way to the faulty value, from the value that was checked. */
  readonly path: readonly (string | number)[];
  /**
   * `path` as a JSON pointer (RFC 6901). The empty string is the whole value.
   */
  readonly pointer: string;
  /** What the spec asks for, in words. */
  readonly expected: string;
  /** What was there, in words. */
  readonly got: string;
  /**
   * Pointer, `expected` and `got` in one sentence; `*` for a name that looks
   * like a number or a text.
   */
  readonly message: string;
}

/**
 * An issue on its way up: every container it passes puts its key in front of
 * `path`.
 */
export interface Draft {
  readonly severity: Severity;
  readonly path: (string | number)[];
  readonly expected: string;
  readonly got: string;
}

/** Finishes a draft, once its path is whole. */
export function finishDraft({ severity, path, expected, got }: Draft): Issue {
  const where = formatPublicPointer(path) || "the value";
  return {
    severity,
    path,
    pointer: formatPointer(path),
    expected,
    got,
    message: `${where}: expected ${expected}, got ${got}`,
  };
}

/** Whether an issue breaks the types, which an unknown enum value does not. */
export function isError(issue: Issue): boolean {
  return issue.severity === "error";
}
