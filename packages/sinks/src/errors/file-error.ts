import { SinkError } from "./sink-error.js";

/** What the system's codes mean, and what helps. */
const reasons: Readonly<Record<string, readonly [why: string, fix: string]>> = {
  ENOSPC: [
    "the disk is full",
    "Make room, then run the same again: it goes on.",
  ],
  EDQUOT: [
    "your share of the disk is used up",
    "Make room, then run the same again: it goes on.",
  ],
  EFBIG: [
    "the file is larger than the disk or a limit allows",
    "Raise the limit (ulimit -f) and run the same again: it goes on. Or export fewer calls a file.",
  ],
  EACCES: ["permission denied", "Choose a folder that you may write to."],
  EPERM: ["permission denied", "Choose a folder that you may write to."],
  EROFS: ["the disk is read-only", "Choose a folder that you may write to."],
  ENOENT: ["there is no such folder", "Make the folder first."],
  ENOTDIR: ["a part of the path is no folder", "Check the path."],
  EISDIR: ["it is a folder", "Add the name of a file."],
  ELOOP: ["it is a link that leads to no file", "Name the file itself."],
  ENXIO: ["it is a device, a pipe or a socket", "Add the name of a file."],
  EEXIST: ["it is there already", "Remove it, or choose another name."],
  EMFILE: ["too many files are open", "Close some, then run the same again."],
};

const unknown = ["the system refused", "Check the path and the disk."] as const;

/**
 * The system refused something with a file.
 *
 * @example
 * ```ts
 * try {
 *   await exportCalls(options);
 * } catch (error) {
 *   if (error instanceof FileError) error.code; // => "ENOSPC"
 * }
 * ```
 */
export class FileError extends SinkError {
  override readonly name = "FileError";
  readonly path: string;
  /** What the system calls it: `ENOSPC`. */
  readonly code: string;

  /** @param action - What was tried, as in "Cannot write calls.csv". */
  constructor(action: string, path: string, cause: unknown) {
    const { code = "unknown" } = Object(cause);
    const [why, fix] = reasons[code] ?? unknown;
    super(`Cannot ${action} ${path}: ${why} (${code})`, fix, cause);
    this.path = path;
    this.code = code;
  }
}
