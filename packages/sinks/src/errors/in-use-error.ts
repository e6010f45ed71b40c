import { SinkError } from "./sink-error.js";

/**
 * Another process exports into the same file at this moment.
 *
 * @example
 * ```ts
 * try {
 *   await exportCalls(options);
 * } catch (error) {
 *   if (error instanceof InUseError) error.pid; // => 4711
 * }
 * ```
 */
export class InUseError extends SinkError {
  override readonly name = "InUseError";
  readonly path: string;
  /** The process that holds it. */
  readonly pid: number;

  /** @param lock - The file that says so. */
  constructor(path: string, pid: number, lock: string) {
    super(
      `Process ${pid} is exporting into ${path}`,
      `Wait for it, or remove ${lock} if that process is no export.`,
    );
    this.path = path;
    this.pid = pid;
  }
}
