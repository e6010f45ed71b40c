import type { Location } from "../finding.js";

/** What stops a document from being loaded; a code never changes. */
export type LoadErrorCode =
  | "aliases-expand"
  | "binary"
  | "duplicate-key"
  | "empty"
  | "folder"
  | "malformed"
  | "not-found"
  | "not-openapi"
  | "not-utf8"
  | "ref-anchor"
  | "ref-cycle"
  | "ref-not-text"
  | "ref-outside"
  | "ref-remote"
  | "ref-unresolved"
  | "request-failed"
  | "root-not-object"
  | "swagger-2"
  | "syntax"
  | "timeout"
  | "too-deep"
  | "too-large"
  | "unreadable"
  | "url-refused"
  | "version-unknown"
  | "yaml-feature";

/** The parts of a {@link LoadError}. */
export interface LoadProblem {
  readonly code: LoadErrorCode;
  /** What is wrong, in one sentence without a full stop at its end. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
  readonly location: Location;
  readonly cause?: unknown;
}

/**
 * A document that cannot be loaded, with the place that stops it.
 *
 * Its message is `file:line:column code: message`, and the help on a line of
 * its own.
 *
 * @example
 * ```ts
 * import { LoadError, loadDocument } from "@rollcall/spec-diff";
 *
 * try {
 *   await loadDocument("missing.yaml");
 * } catch (error) {
 *   if (error instanceof LoadError) {
 *     console.error(error.code, error.location.line); // not-found 1
 *   }
 * }
 * ```
 */
export class LoadError extends Error {
  override readonly name = "LoadError";
  readonly code: LoadErrorCode;
  /** What is wrong, without the place. */
  readonly problem: string;
  /** What to do about it. */
  readonly help: string;
  readonly location: Location;

  constructor({ code, message, help, location, cause }: LoadProblem) {
    const { file, line, column } = location;
    const place = `${file}:${line}:${column}`;
    super(`${place} ${code}: ${message}\n  ${help}`, { cause });
    this.code = code;
    this.problem = message;
    this.help = help;
    this.location = location;
  }
}
