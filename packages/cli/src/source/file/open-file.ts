import { once } from "node:events";
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { CliError } from "../../errors/cli-error.js";
import type { Io, Source } from "../../io.js";

/**
 * Opens a file of calls; `-` is stdin.
 *
 * @throws CliError at once, where it cannot be read.
 */
export async function openFile(
  path: string,
  { stdin, cwd, signal }: Io,
): Promise<Source> {
  if (path === "-") {
    if (stdin.isTTY) {
      throw new CliError("--from - reads stdin, which is a terminal here.", {
        fix: "Give a file, or pipe one in.",
      });
    }
    return stdin;
  }
  const file = createReadStream(resolve(cwd, path), { signal });
  try {
    await once(file, "readable");
  } catch (error) {
    throw new CliError(`--from "${path}" cannot be read: ${whyOf(error)}.`, {
      cause: error,
    });
  }
  return file;
}

function whyOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder",
    EACCES: "this user may not read it",
  };
  return reasons[code ?? ""] ?? message;
}
