/** How bad an {@link Issue} is: a `warning` is a value that this version does not know yet, an `error` breaks the types. */
export type Severity = "error" | "warning";

/**
 * One fault of one value. It never shows data of a call: `got` is a kind of value, or the unknown token of an enum.
 *
 * @example
 * ```ts
 * const [issue] = validateCall({ ...call, sample_rate: "8000" }).issues;
 * issue?.message; // => "/sample_rate: expected an integer, got a string"
 * ```
 */
export interface Issue {
  /** Whether it breaks the types. */
  readonly severity: Severity;
  /** The way to the faulty value, from the value that was checked. */
  readonly path: readonly (string | number)[];
  /** `path` as a JSON pointer (RFC 6901). The empty string is the whole value. */
  readonly pointer: string;
  /** What the spec asks for, in words. */
  readonly expected: string;
  /** What was there, in words. */
  readonly got: string;
  /** Pointer, `expected` and `got` in one sentence. */
  readonly message: string;
}

/** An issue on its way up: every container it passes puts its key in front of `path`. */
export interface Draft {
  readonly severity: Severity;
  readonly path: (string | number)[];
  readonly expected: string;
  readonly got: string;
}

/** Finishes a draft, once its path is whole. */
export function issueOf({ severity, path, expected, got }: Draft): Issue {
  const pointer = path.map((key) => `/${escapeKey(String(key))}`).join("");
  const message = `${pointer || "the value"}: expected ${expected}, got ${got}`;
  return { severity, path, pointer, expected, got, message };
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
