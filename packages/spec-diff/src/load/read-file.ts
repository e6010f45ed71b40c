import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { LoadError } from "./load-error.js";
import { readBounded } from "./read-bounded.js";
import { startOf } from "./start-of.js";

/**
 * The bytes of a file.
 *
 * @param shown How errors name it.
 * @throws LoadError when it cannot be read, or is too large.
 */
export async function readFile(
  path: string,
  shown: string,
): Promise<Uint8Array> {
  try {
    await checkIsFile(path, shown);
    const stream = createReadStream(path);
    return await readBounded(stream, shown);
  } catch (error) {
    throw asLoadError(error, shown);
  }
}

/** What a shell opens for its command: `<(git show main:openapi.yaml)`. */
const opened = /^\/(dev\/(fd\/|stdin)|proc\/self\/fd\/)/;

/** To open a pipe that nobody writes to would never end. */
async function checkIsFile(path: string, shown: string): Promise<void> {
  if (opened.test(path)) {
    return;
  }
  const status = await stat(path);
  if (status.isFile()) {
    return;
  }
  if (status.isDirectory()) {
    return;
  }
  throw new LoadError({
    code: "unreadable",
    message: "This is no file, but a pipe, a socket or a device",
    help: "Write the document to a file, and give its path.",
    location: startOf(shown),
  });
}

/** What the system says, by its code. */
const problems = {
  EISDIR: {
    code: "folder",
    message: "This is a folder, not a file",
    help: "Give the root document in it, such as openapi.yaml.",
  },
  ENOENT: {
    code: "not-found",
    message: "There is no such file",
    help: "Correct the path.",
  },
  ENOTDIR: {
    code: "not-found",
    message: "There is no such file: a part of its path is not a folder",
    help: "Correct the path.",
  },
} as const;

function asLoadError(cause: unknown, shown: string): unknown {
  if (cause instanceof LoadError) {
    return cause;
  }
  const { code = "" } = cause as NodeJS.ErrnoException;
  const problem = problems[code as keyof typeof problems] ?? {
    code: "unreadable",
    message: `The file cannot be read (${code})`,
    help: "Check its permissions.",
  };
  return new LoadError({
    ...problem,
    location: startOf(shown),
    cause,
  });
}
