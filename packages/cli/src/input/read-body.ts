import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";

/**
 * The bytes of a file, or of stdin.
 *
 * @param file - `-`, or nothing, for stdin.
 * @throws CliError where it cannot be read, or a terminal would have to type it.
 */
export async function readBody(
  file: string | undefined,
  { stdin, cwd }: Pick<Io, "stdin" | "cwd">,
): Promise<Buffer> {
  if (file !== undefined && file !== "-") {
    return await readBytesOf(resolve(cwd, file));
  }
  if (stdin.isTTY) {
    throw new CliError("there is nothing on stdin: name a file, or pipe one.");
  }
  const blocks: Buffer[] = [];
  for await (const block of stdin) {
    blocks.push(Buffer.from(block));
  }
  return Buffer.concat(blocks);
}

async function readBytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${file} cannot be read: ${code}.`, { cause: error });
  }
}
