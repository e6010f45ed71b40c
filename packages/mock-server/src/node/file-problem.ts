import { statSync } from "node:fs";

const folder = "it is a folder";

const problems: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "this user may not use it",
  EPERM: "this user may not use it",
  EROFS: "its disk is read-only",
  EISDIR: folder,
  ENOTDIR: "part of its path is a file",
  ENOSPC: "its disk is full",
};

/**
 * Why the system refuses a file, in words; `undefined` for an error that is not
 * the system's.
 */
export function fileProblem(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) {
    return undefined;
  }
  if (syscall === undefined) {
    return undefined;
  }
  return problems[code] ?? `the system says ${code}`;
}

/**
 * Why nothing can be kept under a path, in words: reading a device or a pipe
 * may never end. `undefined` for a file, and where there is nothing yet.
 */
export function problemWithKind(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    return undefined;
  }
  if (found.isFile()) {
    return undefined;
  }
  if (found.isDirectory()) {
    return folder;
  }
  return "it is not a regular file";
}
